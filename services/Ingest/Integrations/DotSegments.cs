namespace SpacesPlatform.Ingest.Integrations;

/// <summary>
/// Finds <c>.</c> and <c>..</c> in paths, also percent-encoded: whoever resolves such a source later would be led out of the
/// prefix that it began with.
/// </summary>
internal static class DotSegments
{
    public static bool Any(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('?', '#');
        var path = (end < 0 ? text : text[..end]).ToString()
            .Replace("%2E", ".", StringComparison.OrdinalIgnoreCase)
            .Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)
            .Replace("%5C", "/", StringComparison.OrdinalIgnoreCase);
        foreach (var segment in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(segment) is "." or "..")
            {
                return true;
            }
        }

        return false;
    }
}
