namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Ingest's database and the services' roles come with another branch: this goes once it is there.</summary>
internal static class AfterKeys
{
    public static void Skip() => Assert.SkipUnless(
        Directory.Exists(Repository.PathOf("services", "StatsMigrator", "Roles")),
        "The services have no roles of their own yet.");
}
