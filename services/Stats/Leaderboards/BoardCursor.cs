using System.Buffers.Text;
using System.Text.Json;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>
/// Where a page ended, with all that the next one needs: the board's parameters, the moment that its windows are resolved against,
/// the revision of the first page and the last entry's place. Opaque to readers, but anybody can edit it.
/// </summary>
/// <param name="Subject">What the board ranks.</param>
/// <param name="Parameters">Those of the board's parameters that were given.</param>
/// <param name="Limit">The most entries of a page.</param>
/// <param name="Revision">The revision of all pages.</param>
/// <param name="IssuedAt">When the first page was asked for.</param>
/// <param name="Last">The place of the last entry that was served.</param>
internal sealed record BoardCursor(
    string Subject, IReadOnlyDictionary<string, string> Parameters, int Limit, long Revision, DateTimeOffset IssuedAt, BoardPlace Last)
{
    /// <summary>Versions of Spaces are kept a little longer than this.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public const int LastPosition = 10_000;

    /// <summary>By how much the clocks of two replicas may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public bool IsExpired(DateTimeOffset now) => now - IssuedAt > Lifetime || Last.Position >= LastPosition;

    /// <summary>Whether a page can have ended so.</summary>
    public bool IsPlausible(DateTimeOffset now) =>
        IssuedAt >= BoardQueryParser.Oldest && IssuedAt <= now + Skew
        && Limit is >= 1 and <= LeaderboardsApi.MostEntries
        && Revision >= 0
        && Last.Rank >= 1 && Last.Position >= Last.Rank
        && !Last.Id.Contains('\0', StringComparison.Ordinal);

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, CursorJson.Default.BoardCursor));

    /// <summary>The cursor, or null if the text has not the form of one.</summary>
    public static BoardCursor? Decode(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), CursorJson.Default.BoardCursor);
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }
}
