using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>The content mode and the coding of a request, as its headers tell them.</summary>
internal readonly record struct RequestFormat(ContentMode Mode, ContentCoding Coding)
{
    /// <summary>What the headers of binary mode start with.</summary>
    public const string AttributePrefix = "ce-";

    private const string AnyCloudEvents = "application/cloudevents";
    private const string Structured = "application/cloudevents+json";
    private const string Batched = "application/cloudevents-batch+json";
    private const string Lines = "application/x-ndjson";
    private const string LinesWithoutPrefix = "application/ndjson";
    private const string Accepted = $"{Structured}, {Batched}, {Lines}, application/json";
    private const string AcceptedCodings = "gzip, br";

    private const string Modes = $"Send one event as {Structured}, a batch as {Batched}, events one a line as {Lines}, or one event "
        + "with its attributes as ce-* headers and its data as application/json.";

    /// <summary>Whether the request holds one event, and not a list of them.</summary>
    public bool IsSingle => Mode is ContentMode.Structured or ContentMode.Binary;

    /// <summary>What telemetry calls the mode.</summary>
    public string ModeName => Mode switch
    {
        ContentMode.Structured => "structured",
        ContentMode.Batched => "batched",
        ContentMode.Binary => "binary",
        _ => "lines",
    };

    /// <summary>What telemetry calls the coding.</summary>
    public string CodingName => Coding switch
    {
        ContentCoding.Gzip => "gzip",
        ContentCoding.Brotli => "br",
        _ => "identity",
    };

    /// <summary>What is wrong with the request's content type or encoding, or null.</summary>
    public static Problem? Parse(HttpContext http, out RequestFormat format)
    {
        format = default;
        if (ParseMode(http.Request, out var mode) is { } wrongType)
        {
            http.Response.Headers.Accept = Accepted;
            return wrongType;
        }

        if (ParseCoding(http.Request.Headers.ContentEncoding) is not { } coding)
        {
            http.Response.Headers.AcceptEncoding = AcceptedCodings;
            return Problems.UnsupportedContentEncoding($"The Content-Encoding must be one of {AcceptedCodings}, once, or absent.");
        }

        format = new RequestFormat(mode, coding);
        return null;
    }

    /// <summary>The order is that of the HTTP binding: a media type of CloudEvents first, then the headers of binary mode.</summary>
    private static Problem? ParseMode(HttpRequest request, out ContentMode mode)
    {
        mode = default;
        var hasType = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        if (hasType && ModeOf(type!.MediaType) is { } named)
        {
            mode = named;
        }
        else if (hasType && type!.MediaType.StartsWith(AnyCloudEvents, StringComparison.OrdinalIgnoreCase))
        {
            return Problems.UnsupportedMediaType($"This event format is not taken. {Modes}");
        }
        else if (request.Headers.Keys.Any(name => name.StartsWith(AttributePrefix, StringComparison.OrdinalIgnoreCase)))
        {
            mode = ContentMode.Binary;
            if (hasType ? !JsonMediaType.IsJson(type!) : HasContent(request))
            {
                return Problems.UnsupportedMediaType($"The data of an event must be JSON. {Modes}");
            }
        }
        else
        {
            return Problems.UnsupportedMediaType(Modes);
        }

        return hasType && !JsonMediaType.IsUtf8(type!) ? Problems.UnsupportedMediaType("The charset must be utf-8.") : null;
    }

    private static ContentMode? ModeOf(StringSegment mediaType) =>
        mediaType.Equals(Structured, StringComparison.OrdinalIgnoreCase) ? ContentMode.Structured
        : mediaType.Equals(Batched, StringComparison.OrdinalIgnoreCase) ? ContentMode.Batched
        : mediaType.Equals(Lines, StringComparison.OrdinalIgnoreCase)
            || mediaType.Equals(LinesWithoutPrefix, StringComparison.OrdinalIgnoreCase) ? ContentMode.Lines
        : null;

    /// <summary>An event without data needs no content type, but one that is there and can't be read says something.</summary>
    private static bool HasContent(HttpRequest request) =>
        request.Headers.ContentType.Count > 0
        || (request.ContentLength != 0 && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true);

    private static ContentCoding? ParseCoding(StringValues header)
    {
        var coding = ContentCoding.Identity;
        foreach (var name in header.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)))
        {
            ContentCoding? next = name.ToLowerInvariant() switch
            {
                "" or "identity" => ContentCoding.Identity,
                "gzip" or "x-gzip" => ContentCoding.Gzip,
                "br" => ContentCoding.Brotli,
                _ => null,
            };
            if (next is null || (coding != ContentCoding.Identity && next != ContentCoding.Identity))
            {
                return null;
            }

            coding = next == ContentCoding.Identity ? coding : next.Value;
        }

        return coding;
    }
}
