using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Validators of board answers: a weak entity tag from revision and resolved window, good for a second.</summary>
internal static class BoardCaching
{
    /// <summary>Whether the reader already has this answer.</summary>
    public static async Task<bool> IsCurrentAsync(
        this HttpContext http, TimeRange range, BoardReader reader, long? revision, CancellationToken cancellationToken)
    {
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        if (known is not { Count: > 0 })
        {
            return false;
        }

        revision ??= await reader.CurrentRevisionAsync(cancellationToken);
        var tag = Tag(range, revision.Value);
        if (!known.Any(value => value.Compare(tag, useStrongComparison: false)))
        {
            return false;
        }

        http.SetValidators(range, revision.Value);
        return true;
    }

    public static void SetValidators(this HttpContext http, TimeRange range, long revision)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = Tag(range, revision);
        headers.CacheControl ??= new() { MaxAge = TimeSpan.FromSeconds(1) };
    }

    private static EntityTagHeaderValue Tag(TimeRange range, long revision) => new(
        string.Create(CultureInfo.InvariantCulture, $"\"{revision}-{range.From?.ToUnixTimeMilliseconds()}-{range.To?.ToUnixTimeMilliseconds()}\""),
        isWeak: true);
}
