namespace SpacesPlatform.Platform.Tests.Recovery;

/// <summary>The path of a file that is gone afterwards.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"spacesplatform-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(Path);
}
