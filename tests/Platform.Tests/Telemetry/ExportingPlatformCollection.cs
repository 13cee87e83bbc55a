namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>The classes whose tests share one exporting platform, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ExportingPlatformCollection : ICollectionFixture<ExportingPlatform>
{
    public const string Name = "exporting platform";
}
