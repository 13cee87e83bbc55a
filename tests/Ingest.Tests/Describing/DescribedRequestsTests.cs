using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Ingest.Describing;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;
using SpacesPlatform.Ingest.Tests.Requests;

namespace SpacesPlatform.Ingest.Tests.Describing;

/// <summary>The requests that are described are those that ingest reads.</summary>
public sealed class DescribedRequestsTests : IDisposable
{
    private const string Binary = "application/json";

    /// <summary>What is read of any request: by the framework, or as its body's type or its credentials, which are described elsewhere.</summary>
    private static readonly string[] OfAnyRequest =
        ["host", "content-type", "authorization", "webhook-id", "webhook-timestamp", "webhook-signature"];

    /// <summary>What the body says in binary mode, and what is known but not read.</summary>
    private static readonly string[] NoHeaders = ["data", "data_base64", "datacontenttype", "tracestate"];

    private readonly IngestHost host = new();

    public static TheoryData<string> Paths => [.. IngestApi.Document.Operations.Select(operation => operation.Path)];

    public void Dispose() => host.Dispose();

    [Fact]
    public void Every_endpoint_is_described_and_every_description_is_of_an_endpoint()
    {
        var mapped = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("v1", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                .Select(method => $"{method} {endpoint.RoutePattern.RawText}"));

        mapped.ShouldBe(IngestApi.Document.Operations.Select(operation => $"{operation.Method} {operation.Path}"), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_handler_asks_for_each_described_header_and_for_no_other(string path)
    {
        var names = new ConcurrentBag<string>();
        await using var recorded = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.AddSingleton<IStartupFilter>(new RecordedHeaders.Filter(names))));
        using var client = recorded.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", IngestHost.Key);

        using var answer = await client.PostAsync(Encoding.UTF8.GetBytes("[]"), Posting.Batched, [], path);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        var described = Headers(path).Select(header => header.Name).Where(name => !IsAttribute(name));
        names.Distinct().Except(OfAnyRequest).ShouldBe(described.Select(name => name.ToLowerInvariant()), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Each_attribute_that_is_read_is_a_described_header_of_binary_mode(string path) =>
        Headers(path).Where(header => IsAttribute(header.Name)).Select(header => "/" + header.Name[RequestFormat.AttributePrefix.Length..])
            .ShouldBe(
                Enumerable.Range(0, FieldNames.Envelope.Count).Select(FieldNames.Envelope.PointerTo).Except(NoHeaders.Select(name => "/" + name)),
                ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_example_of_a_body_is_accepted_with_the_examples_of_the_headers(string path)
    {
        using var client = host.CreateClient(IngestHost.Key);
        var number = 0;
        foreach (var content in Operation(path).Body)
        {
            foreach (var (name, value) in content.Examples)
            {
                var body = value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
                var headers = Headers(path).Where(header => IsAttribute(header.Name) == (content.MediaType == Binary) || !IsAttribute(header.Name))
                    .Select(header => (header.Name, header.Name == IdempotencyKey.Header ? $"\"{number++}\"" : header.Example.ToString()));

                using var answer = await client.PostAsync(Encoding.UTF8.GetBytes(body), content.MediaType, headers, path);

                var json = await answer.JsonAsync(path == Posting.Validate ? HttpStatusCode.OK : HttpStatusCode.Accepted);
                ((int)json["accepted"]!).ShouldBePositive($"{content.MediaType} {name}");
                json["items"].ShouldNotBeNull();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_described_types_and_encodings_are_those_that_a_refused_client_is_told(string path)
    {
        using var client = host.CreateClient(IngestHost.Key);
        using var wrongType = await client.PostAsync([], "text/plain", [], path);
        using var wrongEncoding = await client.PostAsync([], Posting.Batched, [("Content-Encoding", "zstd")], path);
        var encodings = JsonNode.Parse(Headers(path).Single(header => header.Name == "Content-Encoding").Schema)!["enum"]!
            .AsArray().Select(word => (string)word!).ToList();

        wrongType.Headers.GetValues("Accept").Single().Split(", ").ShouldBe(Operation(path).Body.Select(content => content.MediaType), ignoreOrder: true);
        wrongEncoding.Headers.GetValues("Accept-Encoding").Single().Split(", ").Append("identity").ShouldBe(encodings, ignoreOrder: true);
        foreach (var encoding in encodings)
        {
            var body = encoding == "identity" ? Encoding.UTF8.GetBytes("[]") : Compressed.By(encoding, "[]");
            using var taken = await client.PostAsync(body, Posting.Batched, [("Content-Encoding", encoding)], path);
            taken.IsSuccessStatusCode.ShouldBeTrue(encoding);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void An_idempotency_key_is_taken_where_its_description_says_so(string path)
    {
        var schema = JsonNode.Parse(Headers(path).Single(header => header.Name == IdempotencyKey.Header).Schema)!;
        var pattern = new Regex((string)schema["pattern"]!, RegexOptions.ECMAScript);
        var part = Gen.OneOf("a", " ", "\"", "\\", "\\\"", "\\\\", ",", ";", ":", "-", "+", "[", "]", "{", "~", "!", "#", "é", "\t", new string('b', 250));

        Gen.Select(Gen.Bool, part.Array[0, 8]).Sample(
            parts =>
            {
                var text = string.Concat(parts.Item2);
                var key = parts.Item1 ? $"\"{text}\"" : text.Trim();
                var http = new DefaultHttpContext();
                http.Request.Headers[IdempotencyKey.Header] = key;
                (IdempotencyKey.Parse(http, out _) is null).ShouldBe(pattern.IsMatch(key), key);
            },
            iter: 4_000,
            threads: 1);
    }

    private static bool IsAttribute(string header) => header.StartsWith(RequestFormat.AttributePrefix, StringComparison.Ordinal);

    private static ApiOperation Operation(string path) => IngestApi.Document.Operations.Single(operation => operation.Path == path);

    private static IEnumerable<ApiParameter> Headers(string path) => Operation(path).Parameters.Where(parameter => parameter.In == "header");
}
