using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;

namespace SpacesPlatform.Platform.Tests.Pipeline;

internal static class SnapshotReads
{
    /// <summary>A page of a board in a snapshot of its own; the next one of a cursor's that began at a revision.</summary>
    public static async Task<BoardReading> PageAsync(
        this BoardSnapshots snapshots, BoardQuery board, int limit, long? revision = null, BoardPlace? after = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var snapshot = await snapshots.OpenAsync(board, revision, cancellationToken);
        return await BoardReader.PageAsync(snapshot, board, limit, after, cancellationToken);
    }
}
