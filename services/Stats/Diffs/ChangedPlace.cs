using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Diffs;

/// <summary>The place of an entry on both sides; null where it is not on the board.</summary>
internal sealed record ChangedPlace(string Id, BoardPlace? Before, BoardPlace? After)
{
    public const string Moved = "moved";

    public string Change =>
        Before is null ? "entered"
        : After is null ? "left"
        : Before.Value != After.Value || Before.AchievedAt != After.AchievedAt ? "value"
        : Moved;
}
