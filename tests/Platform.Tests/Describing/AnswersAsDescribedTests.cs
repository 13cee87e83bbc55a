using System.Text.Json.Nodes;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>What a running platform answers is what the description says, field by field.</summary>
public sealed class AnswersAsDescribedTests(SampleDataSetFixture sample) : IClassFixture<SampleDataSetFixture>
{
    [Theory]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/spaces")]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/hosts?from=2021-05-01&to=2021-06-01&limit=100")]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/speakers")]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/categories?metric=growth&of=spaces&from=2021-05-01&to=2021-06-01")]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/series")]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/hashtags?metric=listener_seconds")]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/podcasts", 404)]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/spaces?limit=0&x=1", 400)]
    [InlineData("/v1/leaderboards/{board}", "/v1/leaderboards/spaces?cursor=x", 400)]
    [InlineData("/v1/leaderboards/{board}/entries/{id}", "/v1/leaderboards/spaces/entries/{space}")]
    [InlineData("/v1/leaderboards/{board}/entries/{id}", "/v1/leaderboards/spaces/entries/nobody", 404)]
    [InlineData("/v1/leaderboards/{board}/entries/{id}/explain", "/v1/leaderboards/spaces/entries/{space}/explain")]
    [InlineData("/v1/leaderboards/{board}/entries/{id}/explain", "/v1/leaderboards/spaces/entries/{space}/explain?metric=likes")]
    [InlineData("/v1/leaderboards/{board}/entries/{id}/explain", "/v1/leaderboards/hosts/entries/{host}/explain")]
    [InlineData("/v1/leaderboards/{board}/diff", "/v1/leaderboards/spaces/diff?as_of=2021-07-08T07:00:00Z")]
    [InlineData("/v1/leaderboards/{board}/diff", "/v1/leaderboards/hosts/diff?as_of=2021-07-08T07:00:00Z&limit=100")]
    [InlineData("/v1/records", "/v1/records")]
    [InlineData("/v1/records", "/v1/records?subject=hosts&metric=likes")]
    [InlineData("/v1/firsts", "/v1/firsts?role=host&category=kculture/kpop")]
    [InlineData("/v1/firsts", "/v1/firsts?role=speaker")]
    [InlineData("/v1/firsts", "/v1/firsts?role=speaker&category=nothing")]
    [InlineData("/v1/shares", "/v1/shares?category=kculture/kpop")]
    [InlineData("/v1/highlights", "/v1/highlights?from=2021-01-01&to=2021-07-01")]
    [InlineData("/v1/pairings", "/v1/pairings")]
    [InlineData("/v1/spaces/{id}/lift", "/v1/spaces/{space}/lift")]
    [InlineData("/v1/spaces/{id}", "/v1/spaces/{space}")]
    [InlineData("/v1/spaces/{id}", "/v1/spaces/nobody", 404)]
    [InlineData("/v1/spaces/{id}/timeline", "/v1/spaces/{space}/timeline")]
    [InlineData("/v1/hosts/{id}", "/v1/hosts/{host}")]
    [InlineData("/v1/hashtags/{tag}", "/v1/hashtags/oscars")]
    [InlineData("/v1/series/{id}", "/v1/series/kcon-tact-talk-shows")]
    [InlineData("/v1/live", "/v1/live")]
    [InlineData("/v1/eras", "/v1/eras")]
    [InlineData("/v1/metrics", "/v1/metrics")]
    [InlineData("/v1/events", "/v1/events?source=https%3A%2F%2Fintegrations.example%2Fkpop-desk&id=nct-0311.listeners.017")]
    [InlineData("/v1/events/{id}", "/v1/events/nct-0311.listeners.017?source=https%3A%2F%2Fintegrations.example%2Fkpop-desk")]
    [InlineData("/v1/events/{id}", "/v1/events/nobody?source=x", 404)]
    [InlineData("/health", "/health")]
    [InlineData("/alive", "/alive")]
    public async Task A_read_answers_as_described(string path, string target, int status = 200)
    {
        var top = (await sample.Client.GetAsync("/v1/leaderboards/spaces?limit=1")).Entries()[0];
        target = target.Replace("{space}", top.Text("id"), StringComparison.Ordinal)
            .Replace("{host}", top.At("hosts")[0].Text("id"), StringComparison.Ordinal);

        using var answer = await sample.Client.SendAsync(target);

        await answer.ShouldBeDescribedAsync("get", path, status);
    }

    /// <summary>As RFC 9110 wants it; only how the body is framed may be left out, and the trace is another one.</summary>
    [Fact]
    public async Task Every_read_answers_HEAD_with_the_headers_of_GET_and_no_body()
    {
        foreach (var (_, path, operation) in ApiDocuments.Operations(DescribedAnswers.Document).Where(operation => operation.Method == "get"))
        {
            var target = Target(path, operation, "");
            using var get = await sample.Client.SendAsync(target);
            using var head = await sample.Client.SendAsync(HttpMethod.Head, target);

            head.StatusCode.ShouldBe(get.StatusCode, target);
            Headers(head).ShouldBe(Headers(get), ignoreOrder: true, target);
            (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(target);
        }
    }

    [Fact]
    public async Task Every_example_of_a_parameter_is_taken()
    {
        foreach (var (_, path, operation) in ApiDocuments.Operations(DescribedAnswers.Document).Where(operation => operation.Method == "get"))
        {
            foreach (var parameter in operation["parameters"]?.AsArray().Where(parameter => (string?)parameter!["in"] == "query") ?? [])
            {
                var target = Target(path, operation, (string)parameter!["name"]!);
                using var answer = await sample.Client.SendAsync(target);
                var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                body.ShouldNotContain("There is no such parameter", customMessage: target);
            }
        }
    }

    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        from header in answer.Headers.Concat(answer.Content.Headers)
        where header.Key is not ("Content-Length" or "Transfer-Encoding" or "Date" or "traceresponse")
        select $"{header.Key}: {string.Join(", ", header.Value)}";

    private static string Target(string path, JsonObject operation, string parameter)
    {
        var given = (operation["parameters"]?.AsArray() ?? []).Where(other => (bool?)other!["required"] == true || (string?)other["name"] == parameter).ToList();
        foreach (var inPath in given.Where(other => (string?)other!["in"] == "path"))
        {
            path = path.Replace($"{{{inPath!["name"]}}}", Text(inPath), StringComparison.Ordinal);
        }

        return path + "?" + string.Join('&', given.Where(other => (string?)other!["in"] == "query").Select(other => $"{other!["name"]}={Text(other)}"))
            + (parameter == "source" && given.All(other => (string?)other!["name"] != "wait_for") && !path.Contains("/events", StringComparison.Ordinal) ? "&wait_for=nct-0311.listeners.017" : "");
    }

    private static string Text(JsonNode? parameter) => Uri.EscapeDataString(parameter!["example"]!.ToString());
}
