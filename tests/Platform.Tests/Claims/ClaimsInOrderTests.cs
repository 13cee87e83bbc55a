using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Claims;

/// <summary>The claims, of the sample data set as it happened.</summary>
public sealed class ClaimsInOrderTests(SampleDataSetFixture sample) : ClaimsTests(sample), IClassFixture<SampleDataSetFixture>;
