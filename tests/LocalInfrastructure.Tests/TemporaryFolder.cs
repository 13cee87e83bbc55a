namespace SpacesPlatform.LocalInfrastructure.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } =
        Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"spacesplatform-test-{Guid.NewGuid():N}")).FullName;

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
