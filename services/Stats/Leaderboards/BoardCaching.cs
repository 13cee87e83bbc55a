using System.Globalization;
using Microsoft.Net.Http.Headers;
using SpacesPlatform.Stats.Past;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Validators of board answers: a weak entity tag from revision and resolved window, good for a second.</summary>
internal static class BoardCaching
{
    /// <summary>
    /// Whether the reader already has this answer, before anything is read: whether there is one at all, which <c>*</c> asks for,
    /// is not known by then.
    /// </summary>
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

        http.SetTag(tag);
        return true;
    }

    /// <summary>Sets the validators of an answer and says whether the reader already has it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="board">The board that the answer is of.</param>
    /// <param name="revision">The revision that it is of.</param>
    /// <param name="days">How many days it says have passed, which change without a revision; null where it does not say.</param>
    public static bool Revalidate(this HttpContext http, BoardQuery board, long revision, int? days = null)
    {
        var tag = Tag(board, revision, days);
        http.SetTag(tag);
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(
            value => value.Equals(EntityTagHeaderValue.Any) || value.Compare(tag, useStrongComparison: false));
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
