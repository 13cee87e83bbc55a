using System.Reflection;

namespace SpacesPlatform.Deploy.Tests;

/// <summary>The tree that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "repository").Value!;

    /// <summary>A path in the tree, from its root.</summary>
    public static string PathOf(params string[] names) => Path.Combine([Root, .. names]);
}
