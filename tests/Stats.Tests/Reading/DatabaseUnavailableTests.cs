using System.Net;
using System.Text.Json;
using Npgsql;
using SpacesPlatform.Stats.Describing;

namespace SpacesPlatform.Stats.Tests.Reading;

/// <summary>While the database is away a read says so, and when to ask again.</summary>
public sealed class DatabaseUnavailableTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private const string Setting = "ConnectionStrings:stats";

    /// <summary>What reads need beside their path.</summary>
    private static readonly Dictionary<string, string> Required = new()
    {
        ["/v1/firsts"] = "role=host",
        ["/v1/shares"] = "category=kculture",
        ["/v1/events"] = "id=event-1&source=https://fan.example",
        ["/v1/events/{id}"] = "source=https://fan.example",
        ["/v1/leaderboards/{board}/diff"] = "as_of=2021-06-09",
    };

    /// <summary>What is configured needs no database.</summary>
    private static readonly string[] WithoutDatabase = ["/v1/eras", "/v1/metrics"];

    private static readonly IReadOnlyList<string> Reads =
    [
        .. StatsApi.Document.Operations
            .Where(operation => operation.Path.StartsWith("/v1", StringComparison.Ordinal) && !WithoutDatabase.Contains(operation.Path))
            .Select(operation => $"{PathOf(operation)}?{Required.GetValueOrDefault(operation.Path)}"),
        "/v1/leaderboards/spaces?as_of=2021-06-09",
        "/v1/leaderboards/hosts/entries/a/explain?as_of=2021-06-09",
        "/v1/eras?wait_for=event-1&source=https://fan.example",
    ];

    [Fact]
    public async Task Every_read_of_a_database_that_does_not_answer_is_503_with_a_time_to_ask_again()
    {
        await using var app = new StatsApp(stats);
        app.Settings[Setting] = "Host=127.0.0.1;Port=1;Database=stats;Username=stats";
        Reads.Count.ShouldBeGreaterThan(15);
        foreach (var path in Reads)
        {
            await ShouldBeUnavailableAsync(app, path);
        }
    }

    [Theory]
    [InlineData("/v1/leaderboards/spaces")]
    [InlineData("/v1/spaces/a")]
    public async Task A_read_on_a_connection_that_the_database_ended_is_503_and_the_next_one_finds_a_new_connection(string path)
    {
        var name = $"ended-{Guid.NewGuid():N}";
        await stats.ApplyAsync(new Post($"https://{name}.example").Started("a", 0, []));
        await using var app = new StatsApp(stats);
        var own = new NpgsqlConnectionStringBuilder(stats.ConnectionString) { ApplicationName = name, MaxPoolSize = 1 };
        app.Settings[Setting] = own.ConnectionString;
        await app.ReadAsync(path);
        await using var end = stats.DataSource.CreateCommand(
            "SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity WHERE application_name = $1");
        end.Parameters.Add(new() { Value = name });
        (await end.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(true);

        await ShouldBeUnavailableAsync(app, path);
        await app.ReadAsync(path);
    }

    private static async Task ShouldBeUnavailableAsync(StatsApp app, string path)
    {
        using var answer = await app.SendAsync(path);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, $"{path}: {body}");
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(body).RootElement.Text("code").ShouldBe("database_unavailable");
    }

    private static string PathOf(ApiDescription.ApiOperation operation) => operation.Parameters
        .Where(parameter => parameter.In == "path")
        .Aggregate(operation.Path, (text, parameter) => text.Replace(
            $"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Example.ToString()), StringComparison.Ordinal));
}
