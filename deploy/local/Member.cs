using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>A process of the platform that is kept running.</summary>
internal sealed record Member(string Name, ILocalServer Server, Uri Url);
