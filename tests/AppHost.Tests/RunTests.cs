using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace SpacesPlatform.AppHost.Tests;

/// <summary>The whole app, started as a user starts it: with containers, or without where no engine answers.</summary>
public sealed class RunTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);
    private static readonly string[] Services = ["stats", "ingest", "gateway"];
    private readonly string _folder = Directory.CreateTempSubdirectory("spacesplatform-run-").FullName;

    [Fact]
    public async Task The_app_takes_events_in_answers_reads_runs_its_commands_and_logs_no_error()
    {
        using var deadline = new CancellationTokenSource(Longest);
        var cancellationToken = deadline.Token;
        await using var builder = await TestApp.CreateAsync($"--LocalInfrastructure:Folder={_folder}");
        TestApp.EndWithTest(builder);
        await using var app = await builder.BuildAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        foreach (var service in Services)
        {
            await app.ResourceNotifications.WaitForResourceHealthyAsync(service, cancellationToken);
        }

        using var client = app.CreateHttpClient("gateway", "http");
        await PostAsync(client, cancellationToken);
        var started = await client.GetFromJsonAsync<JsonNode>(
            "/v1/events/1?source=https://me.example/&wait_for=1", cancellationToken);
        ((string?)started!["status"]).ShouldBe("applied");
        var board = await client.GetFromJsonAsync<JsonNode>(
            "/v1/leaderboards/spaces?category=demo&wait_for=2&source=https://me.example/", cancellationToken);
        ((int)board!["entries"]![0]!["value"]!).ShouldBe(120);

        await RunAsync(app, "simulator", "simulator", cancellationToken);
        var top = await client.GetFromJsonAsync<JsonNode>(
            "/v1/leaderboards/spaces?from=2021-01-01&to=2021-07-01&limit=5", cancellationToken);
        string[] names = ["BamBam", "Ranboo", "NCT", "Nic Carter", "TWICE"];
        top!["entries"]!.AsArray().Select(entry => (string)entry!["hosts"]![0]!["display_name"]!).ShouldBe(names);

        await RunAsync(app, "stats", "requeue-failed-events", cancellationToken);
        await RunAsync(app, "stats-migrator", "rebuild-projections", cancellationToken);
        foreach (var service in (string[])[.. Services, "stats-migrator"])
        {
            (await ErrorsAsync(app, service, cancellationToken)).ShouldBeEmpty(service);
        }

        (await ExecuteAsync(app, "simulator", "busy-hour", cancellationToken)).Success.ShouldBeTrue();
        (await ExecuteAsync(app, "simulator", "busy-hour", cancellationToken)).Message!.ShouldContain("is still at it");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task PostAsync(HttpClient client, CancellationToken cancellationToken)
    {
        const string events =
            """
            [{"specversion":"1.0","type":"com.spacesplatform.space.started.v1","source":"https://me.example/","id":"1",
              "subject":"my-space","time":"2021-07-01T12:00:00Z","data":{"title":"Hello","host_ids":["me"],"categories":["demo"]}},
             {"specversion":"1.0","type":"com.spacesplatform.space.listeners-sampled.v1","source":"https://me.example/","id":"2",
              "subject":"my-space","time":"2021-07-01T12:01:00Z","data":{"count":120}}]
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events")
        {
            Content = new StringContent(events, Encoding.UTF8, "application/cloudevents-batch+json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", TestApp.ApiKey) },
        };
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Executes a command and waits until the tool that it starts has ended well.</summary>
    private static async Task RunAsync(DistributedApplication app, string resource, string tool, CancellationToken cancellationToken)
    {
        var result = await ExecuteAsync(app, resource, tool, cancellationToken);
        result.Success.ShouldBeTrue(result.Message);
        var end = await app.ResourceNotifications.WaitForResourceAsync(tool, HasEnded, cancellationToken);
        end.Snapshot.ExitCode.ShouldBe(0, tool);
    }

    private static Task<ExecuteCommandResult> ExecuteAsync(
        DistributedApplication app, string resource, string command, CancellationToken cancellationToken)
    {
        var model = app.Services.GetRequiredService<DistributedApplicationModel>();
        return app.ResourceCommands.ExecuteCommandAsync(
            model.Resources.Single(one => one.Name == resource), command, cancellationToken);
    }

    private static bool HasEnded(ResourceEvent happened) =>
        happened.Snapshot.State?.Text is { } state && KnownResourceStates.TerminalStates.Contains(state);

    private static async Task<List<string>> ErrorsAsync(DistributedApplication app, string name, CancellationToken cancellationToken)
    {
        var model = app.Services.GetRequiredService<DistributedApplicationModel>();
        var logs = app.Services.GetRequiredService<ResourceLoggerService>();
        var errors = new List<string>();
        await foreach (var lines in logs.GetAllAsync(model.Resources.Single(one => one.Name == name)).WithCancellation(cancellationToken))
        {
            errors.AddRange(lines.Select(line => line.Content).Where(IsError));
        }

        return errors;
    }

    // The first word of a line of .NET's console logger; Aspire may put a time before it.
    private static bool IsError(string line) =>
        line.Contains("fail: ", StringComparison.Ordinal) || line.Contains("crit: ", StringComparison.Ordinal);
}
