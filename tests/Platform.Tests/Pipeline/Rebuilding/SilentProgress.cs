using SpacesPlatform.Stats.Rebuilding;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>Says nothing, but for what a test wants to do meanwhile.</summary>
internal sealed class SilentProgress : IRebuildProgress
{
    public Action<string> Beginning { get; init; } = _ => { };

    public Action<string> Noting { get; init; } = _ => { };

    public void Begin(string part, long total) => Beginning(part);

    public void Advance(long count)
    {
    }

    public void Note(string message) => Noting(message);
}
