using Microsoft.Net.Http.Headers;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>Which media types declare JSON, in the words of the JSON format of CloudEvents.</summary>
internal static class JsonMediaType
{
    public static bool IsJson(MediaTypeHeaderValue type) =>
        type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase)
        || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>True also without a charset: JSON is UTF-8.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type)
    {
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return !charset.HasValue || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
