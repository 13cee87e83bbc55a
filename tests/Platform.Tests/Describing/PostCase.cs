using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>A request that posts events, and what it has to be answered with.</summary>
/// <param name="Status">The status.</param>
/// <param name="Code">The problem's code; null where it is none.</param>
internal sealed record PostCase(int Status, string? Code = null)
{
    public const string Source = "https://me.example/described";

    public string Path { get; init; } = "/v1/events";

    /// <summary>Null where there is no content type.</summary>
    public string? MediaType { get; init; } = "application/cloudevents-batch+json";

    public byte[] Body { get; init; } = [];

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Where given, it is sent instead of the key that may do all; an empty one is not sent.</summary>
    public string? Key { get; init; }

    /// <summary>Where given, the request is signed by this, at the time when it is sent.</summary>
    public byte[]? Signature { get; init; }

    /// <summary>A body that is sent before, with the same headers.</summary>
    public byte[]? Earlier { get; init; }

    /// <summary>Headers that the answer has to have.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    public PostCase Validated(int status) => this with { Path = "/v1/events:validate", Status = status };

    public static JsonObject Event(string id, string source = Source) => new()
    {
        ["specversion"] = "1.0",
        ["type"] = "com.spacesplatform.space.canceled.v1",
        ["source"] = source,
        ["id"] = id,
        ["subject"] = "described",
        ["time"] = "2021-07-01T12:00:00Z",
    };

    public static byte[] Batch(params IEnumerable<JsonNode> events) => Encoding.UTF8.GetBytes(new JsonArray([.. events]).ToJsonString());

    public static byte[] Zipped(byte[] body)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return zipped.ToArray();
    }

    public HttpRequestMessage Request(string usualKey, byte[]? body = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(body ?? Body) };
        var headers = Headers.ToList();
        headers.AddRange(Signature is null ? [] : SignedBy(Signature));
        headers.AddRange(MediaType is null ? [] : [("Content-Type", MediaType)]);
        headers.AddRange(Key == "" ? [] : [("Authorization", "Bearer " + (Key ?? usualKey))]);
        foreach (var (name, value) in headers)
        {
            (request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value)).ShouldBeTrue(name);
        }

        return request;
    }

    private static IEnumerable<(string Name, string Value)> SignedBy(byte[] signature) =>
    [
        ("webhook-id", "described"),
        ("webhook-timestamp", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ("webhook-signature", "v1," + Convert.ToBase64String(signature)),
    ];
}
