using System.Globalization;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>Holds answers to the description: body, problem code and headers.</summary>
internal static class DescribedAnswers
{
    /// <summary>What HTTP itself and the gateway set on any answer.</summary>
    private static readonly string[] OfAnyAnswer =
        ["Content-Length", "Content-Type", "Date", "Transfer-Encoding", "X-Content-Type-Options"];

    public static JsonObject Document { get; } = ApiDocuments.OpenApi();

    private static ApiSchemas Schemas { get; } = new(Document, isClosed: true);

    /// <summary>The body of an answer that is described.</summary>
    public static async Task<JsonNode> ShouldBeDescribedAsync(this HttpResponseMessage answer, string method, string path, int status)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status, body);
        var response = Response(method, path, status);
        var content = response["content"]![answer.Content.Headers.ContentType!.MediaType!].ShouldNotBeNull();
        var json = JsonNode.Parse(body)!;
        Schemas.Faults(content["schema"]!, json).ShouldBeEmpty(body);
        if (status >= 400 && path.StartsWith("/v1", StringComparison.Ordinal))
        {
            content["examples"]!.AsObject().Select(example => (string?)example.Value!["value"]!["code"]).ShouldContain((string?)json["code"]);
        }

        return json;
    }

    /// <summary>Every header of the answer is described, and its value follows its schema.</summary>
    public static void ShouldHaveDescribedHeaders(this HttpResponseMessage answer, string method, string path)
    {
        var status = (int)answer.StatusCode;
        var response = Response(method, path, status);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !OfAnyAnswer.Contains(header.Key));
        foreach (var (name, values) in headers)
        {
            var header = response["headers"]!.AsObject()
                .SingleOrDefault(described => described.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            var schema = header.Value.ShouldNotBeNull($"'{name}' of {status}")["schema"]!;
            JsonNode value = (string?)schema["type"] == "integer" ? int.Parse(values.Single(), CultureInfo.InvariantCulture) : values.Single();
            Schemas.Faults(schema, value).ShouldBeEmpty(name);
        }
    }

    private static JsonNode Response(string method, string path, int status) =>
        Document["paths"]![path]![method]!["responses"]![status.ToString(CultureInfo.InvariantCulture)].ShouldNotBeNull();
}
