using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Gateway.Tests;

public sealed class DocumentationTests : GatewayTest
{
    [Theory]
    [InlineData("/openapi/v1.json", "openapi", "3.1.")]
    [InlineData("/asyncapi.json", "asyncapi", "3.")]
    [InlineData("/schemas/space.started.v1.json", "$schema", "https://json-schema.org/draft/2020-12/schema")]
    public async Task A_description_is_served_to_any_page(string path, string field, string version)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, ("Origin", "https://reader.example"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var json = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        json.GetProperty(field).GetString()!.ShouldStartWith(version);
        using var head = await SendAsync(HttpMethod.Head, path);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_schema_that_is_not_there_is_a_problem() =>
        await ProblemAsync(await GetAsync("/schemas/space.renamed.v1.json"), 404, "not_found");

    [Fact]
    public async Task The_page_takes_scripts_from_here_alone_and_calls_nobody_else()
    {
        using var answer = await GetAsync("/docs/");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("https://");
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; script-src 'self' 'nonce-");
        policy.ShouldContain("connect-src 'self'");
        policy.ShouldNotContain("unsafe-eval");
        page.ShouldContain(policy.Split("'nonce-")[1].Split('\'')[0]);
        using var again = await GetAsync("/docs/");
        again.Headers.GetValues("Content-Security-Policy").Single().ShouldNotBe(policy);
    }

    [Theory]
    [InlineData("/docs/scalar.js", "javascript")]
    [InlineData("/docs/scalar.aspnetcore.js", "javascript")]
    [InlineData("/docs/favicon.svg", "svg")]
    public async Task What_the_page_needs_is_here(string path, string type)
    {
        using var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType!.ShouldContain(type);
    }

    [Fact]
    public async Task Neither_page_nor_documents_are_traced()
    {
        foreach (var path in (string[])["/docs/", "/docs/scalar.js", "/openapi/v1.json", "/asyncapi.json", "/schemas/space.ended.v1.json"])
        {
            using var answer = await GetAsync(path);
        }

        using var traced = await GetAsync("/v1/live");
        Gateway.Spans.ShouldAllBe(span => !span.DisplayName.Contains("docs") && !span.DisplayName.Contains("api") && !span.DisplayName.Contains("schemas"));
    }
}
