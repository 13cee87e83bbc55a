using System.Net;
using System.Text.Json.Nodes;
using SpacesPlatform.Ingest.Integrations.Commands;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>A platform where reading needs a key.</summary>
public sealed class ReadersTests : IAsyncLifetime
{
    private RunningPlatform platform = null!;

    public async ValueTask InitializeAsync()
    {
        platform = await RunningPlatform.StartWithoutStatsAsync(withRoles: true, readsNeedKeys: true);
        await platform.StartStatsAsync();
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task Who_may_post_reads_what_was_posted_and_nobody_else_does()
    {
        var integration = new TestIntegration();
        await platform.Client.ApplyAsync(integration.Whole("one", 700));

        var board = await platform.Client.GetAsync(integration.Board());

        board.GetProperty("entries").GetArrayLength().ShouldBe(1);
        foreach (var target in (string[])[integration.Board(), "/v1/live", "/v1/events/x?source=y", "/v1/events?source=y&id=x"])
        {
            (await StatusAsync(target, null)).ShouldBe(HttpStatusCode.Unauthorized, target);
            (await StatusAsync(target, platform.ApiKey + "x")).ShouldBe(HttpStatusCode.Unauthorized, target);
        }

        foreach (var target in (string[])["/", "/health", "/alive", "/docs/", "/openapi/v1.json"])
        {
            (await StatusAsync(target, null)).ShouldBe(HttpStatusCode.OK, target);
        }
    }

    [Fact]
    public async Task A_reader_reads_does_not_post_and_stops_when_its_key_is_revoked()
    {
        var key = (string)(await KeysAsync("add", "--name", "newsroom", "--scope", "boards:read"))["api_key"]!;
        await Wait.UntilAsync("the key is known", async () => await StatusAsync("/v1/eras", key) == HttpStatusCode.OK);
        await using (var reader = new PlatformClient(platform.Gateway, key))
        {
            using var post = await reader.PostAsync([new TestIntegration().Started("one", 0)]);
            post.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await PlatformClient.ReadAsync(post)).GetProperty("code").GetString().ShouldBe("scope_missing");
        }

        await KeysAsync("revoke", "newsroom");

        await Wait.UntilAsync("the key is revoked", async () => await StatusAsync("/v1/eras", key) == HttpStatusCode.Unauthorized);
        (await StatusAsync("/v1/eras", platform.ApiKey)).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<JsonNode> KeysAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await KeysCommand.Create(() => platform.Database.ConnectionString).Parse(["keys", .. arguments, "--json"])
            .InvokeAsync(new() { Output = output, Error = errors }, TestContext.Current.CancellationToken);
        code.ShouldBe(0, errors.ToString());
        return JsonNode.Parse(output.ToString())!;
    }

    private async Task<HttpStatusCode> StatusAsync(string target, string? key)
    {
        using var http = new HttpClient { BaseAddress = platform.Gateway, Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Authorization = key is null ? null : new("Bearer", key);
        using var answer = await http.GetAsync(new Uri(target, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
