using System.Text.Json.Nodes;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>
/// The description that the gateway serves. When an operation has changed, build, run once with UPDATE_GOLDEN=1 and review the
/// difference.
/// </summary>
public sealed class OpenApiTests
{
    /// <summary>The probes answer no error of the 400s; and nobody has licensed the platform to anybody.</summary>
    private static readonly string[] KnownWarnings = ["info-license", "operation-4xx-response"];

    public static TheoryData<string> Operations =>
        [.. ApiDocuments.Operations(ApiDocuments.OpenApi()).Select(operation => $"{operation.Method} {operation.Path}")];

    [Fact]
    public void It_is_what_the_builds_of_the_services_describe()
    {
        var merged = ApiDocuments.Merged();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(ApiDocuments.OpenApiFile, merged);
        }

        File.ReadAllText(ApiDocuments.OpenApiFile).ShouldBe(merged);
    }

    [Fact(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]
    public async Task It_is_valid_by_the_recommended_rules()
    {
        var run = await NodePackages.RunAsync(
            ["node_modules/@redocly/cli/bin/cli.js", "lint", ApiDocuments.OpenApiFile, "--extends=recommended", "--format=json"],
            new Dictionary<string, string> { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true" },
            TestContext.Current.CancellationToken);

        run.ExitCode.ShouldBe(0, run.Output + run.Errors);
        var problems = JsonNode.Parse(run.Output)!["problems"]!.AsArray();
        problems.Select(problem => (string)problem!["ruleId"]!).Except(KnownWarnings).ShouldBeEmpty(run.Output);
        problems.ShouldAllBe(problem => (string)problem!["severity"]! == "warn");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_answer_and_body_has_examples_and_they_follow_their_schemas(string name)
    {
        var document = ApiDocuments.OpenApi();
        var schemas = new ApiSchemas(document, isClosed: true);
        var operation = Operation(document, name);
        var contents = operation["responses"]!.AsObject().Select(response => response.Value).Append(operation["requestBody"])
            .Where(part => part?["content"] is not null)
            .SelectMany(part => part!["content"]!.AsObject());

        foreach (var (mediaType, content) in contents)
        {
            var examples = content!["examples"].ShouldNotBeNull(mediaType).AsObject();
            examples.Count.ShouldBePositive();
            foreach (var (example, value) in examples)
            {
                schemas.Faults(content["schema"]!, value!["value"]).ShouldBeEmpty($"{mediaType} {example}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_parameter_is_described_and_its_example_follows_its_schema(string name)
    {
        var document = ApiDocuments.OpenApi();
        var schemas = new ApiSchemas(document);

        foreach (var parameter in Operation(document, name)["parameters"]?.AsArray() ?? [])
        {
            ((string?)parameter!["description"]).ShouldNotBeNullOrEmpty();
            schemas.Faults(parameter["schema"]!, parameter["example"]).ShouldBeEmpty((string?)parameter["name"]);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_succeeds_and_fails_in_described_ways(string name)
    {
        var responses = Operation(ApiDocuments.OpenApi(), name)["responses"]!.AsObject();

        responses.ShouldContain(response => response.Key.StartsWith('2'));
        foreach (var (status, response) in responses)
        {
            response!["headers"]!["traceresponse"].ShouldNotBeNull(status);
            foreach (var (code, example) in response["content"]?["application/problem+json"]?["examples"]?.AsObject() ?? [])
            {
                ((string?)example!["value"]!["code"]).ShouldBe(code);
                ((int?)example["value"]!["status"])!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(status);
            }
        }
    }

    [Fact]
    public void Every_schema_and_field_is_described()
    {
        foreach (var (name, schema) in ApiDocuments.OpenApi()["components"]!["schemas"]!.AsObject())
        {
            ((string?)schema!["description"]).ShouldNotBeNullOrEmpty(name);
            foreach (var (field, about) in schema["properties"]?.AsObject() ?? [])
            {
                var texts = (about!["oneOf"]?.AsArray() ?? []).Append(about).Select(part => (string?)part!["description"]);
                texts.ShouldContain(text => !string.IsNullOrEmpty(text), $"{name}.{field}");
            }
        }
    }

    private static JsonObject Operation(JsonObject document, string name) =>
        ApiDocuments.Operations(document).Single(operation => $"{operation.Method} {operation.Path}" == name).Operation;
}
