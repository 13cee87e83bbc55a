using SpacesPlatform.TestServers;

namespace SpacesPlatform.LocalInfrastructure.Tests.Containers;

/// <summary>The container engine that these tests need.</summary>
internal static class Engine
{
    /// <summary>Skips the test where no engine answers; in CI, which starts one, the test then fails.</summary>
    public static void Need() => Assert.SkipUnless(
        ContainerServers.EngineAnswers() || Environment.GetEnvironmentVariable("CI") == "true",
        "No container engine answers: start one, or see deploy/images/README.md for a private one.");
}
