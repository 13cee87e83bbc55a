using System.Buffers.Text;
using System.Text.Json;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>
/// Where a page ended, with all that the next one needs: the board's parameters, its resolved windows, the revision of the
/// first page and the last entry's place. Opaque to readers.
/// </summary>
internal sealed record BoardCursor(
    string Subject,
    Dictionary<string, string> Parameters,
    int Limit,
    TimeRange Range,
    TimeRange? Preceding,
    long Revision,
    DateTimeOffset IssuedAt,
    BoardPlace Last)
{
    /// <summary>Versions of Spaces are kept a little longer than this.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public const int LastPosition = 10_000;

    public bool IsExpired(DateTimeOffset now) => now - IssuedAt > Lifetime || Last.Position >= LastPosition;

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>The cursor, or null if the text is none of ours.</summary>
    public static BoardCursor? Decode(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<BoardCursor>(Base64Url.DecodeFromChars(text)) is { Subject: not null, Parameters: not null, Last.Id: not null } cursor
                ? cursor
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether every board parameter of a request is the one that the cursor was made for; it may leave them out.</summary>
    public bool BelongsTo(BoardSubject subject, IQueryCollection query) =>
        Subject == subject.Id
        && BoardQueryParser.Parameters.All(name =>
            !query.TryGetValue(name, out var given) || (Parameters.TryGetValue(name, out var own) && own == given.ToString()));
}
