using System.Globalization;
using Microsoft.Net.Http.Headers;
using SpacesPlatform.Stats.Past;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Validators of board answers: a weak entity tag from revision and resolved window, good for a second.</summary>
internal static class BoardCaching
{
    /// <summary>Whether the reader already has this answer.</summary>
    public static async Task<bool> IsCurrentAsync(
        this HttpContext http, BoardQuery board, BoardSnapshots snapshots, long? revision, CancellationToken cancellationToken)
    {
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        if (known is not { Count: > 0 })
        {
            return false;
        }

        revision ??= board.AsOf is { } asOf
            ? await snapshots.RevisionAtAsync(asOf, cancellationToken)
            : await snapshots.CurrentRevisionAsync(cancellationToken);
        var tag = Tag(board, revision.Value);
        if (!known.Any(value => value.Compare(tag, useStrongComparison: false)))
        {
            return false;
        }

        http.SetValidators(board, revision.Value);
        return true;
    }

    public static void SetValidators(this HttpContext http, BoardQuery board, long revision) => http.SetTag(Tag(board, revision));

    /// <summary>
    /// Sets the validators of an answer that also tells how many days have passed, which change without a revision, and
    /// says whether the reader already has it.
    /// </summary>
    public static bool Revalidate(this HttpContext http, BoardQuery board, long revision, int? days)
    {
        var tag = Tag(board, revision, days);
        http.SetTag(tag);
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(value => value.Compare(tag, useStrongComparison: false));
    }

    private static void SetTag(this HttpContext http, EntityTagHeaderValue tag)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl ??= new() { MaxAge = TimeSpan.FromSeconds(1) };
    }

    /// <summary>With the past moment: what is shown of Spaces and accounts beside their places is of then.</summary>
    private static EntityTagHeaderValue Tag(BoardQuery board, long revision, int? days = null) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"\"{revision}-{board.Range.From?.ToUnixTimeMilliseconds()}-{board.Range.To?.ToUnixTimeMilliseconds()}-{board.AsOf?.ToUnixTimeMilliseconds()}-{days}\""),
        isWeak: true);
}
