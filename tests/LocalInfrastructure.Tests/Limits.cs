namespace SpacesPlatform.LocalInfrastructure.Tests;

/// <summary>The bound of every wait in these tests.</summary>
internal static class Limits
{
    public static CancellationToken Token() => new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token;
}
