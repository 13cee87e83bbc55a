namespace SpacesPlatform.Stats.Data;

/// <summary>The one row that holds the newest revision; its row lock puts commits in order.</summary>
internal sealed class RevisionRow
{
    public bool Singleton { get; init; } = true;

    public long Value { get; init; }
}
