using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Claims;

/// <summary>The same claims, of the sample data set posted in reverse and twice.</summary>
public sealed class ClaimsReversedTests(ReversedSampleDataSetFixture sample) : ClaimsTests(sample), IClassFixture<ReversedSampleDataSetFixture>;
