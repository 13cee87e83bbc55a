using System.Net;
using Microsoft.Extensions.Options;
using SpacesPlatform.Stats.Eras;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Stats.Tests;

/// <summary>GET /v1/eras and /v1/metrics.</summary>
public sealed class CatalogTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task The_eras_meet_at_the_public_launch()
    {
        await using var app = new StatsApp(stats);
        (await app.ReadAsync("/v1/eras")).ShouldBeJson(
            """
            {"eras": [
              {"id": "before-launch", "label": "Before the public launch", "from": null, "to": "2021-05-04T00:00:00Z"},
              {"id": "since-launch", "label": "Since the public launch", "from": "2021-05-04T00:00:00Z", "to": null}
            ]}
            """);
    }

    [Fact]
    public async Task Every_metric_of_the_boards_is_defined_once()
    {
        await using var app = new StatsApp(stats);
        var metrics = (await app.ReadAsync("/v1/metrics")).GetProperty("metrics").EnumerateArray().ToList();
        OfBoard("spaces").ShouldBe(
            ["peak_listeners", "listener_seconds", "average_listeners", "duration_seconds", "total_listeners", "likes"], ignoreOrder: true);
        foreach (var board in new[] { "hosts", "speakers", "categories", "series", "hashtags" })
        {
            OfBoard(board).ShouldBe(
                ["peak_listeners", "attendances", "listener_seconds", "airtime_seconds", "spaces", "average_listeners", "growth"], ignoreOrder: true);
        }

        metrics.ShouldAllBe(metric => metric.GetProperty("definition").GetString()!.EndsWith('.'));
        metrics.ShouldAllBe(metric => metric.GetProperty("unit").GetString() != "" && metric.GetProperty("achieved_at").GetString() != "");

        IEnumerable<string?> OfBoard(string board) => metrics
            .Where(metric => metric.GetProperty("boards").EnumerateArray().Any(name => name.GetString() == board))
            .Select(metric => metric.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/v1/eras?era=since-launch")]
    [InlineData("/v1/metrics?board=spaces")]
    public async Task They_take_no_parameter(string path)
    {
        await using var app = new StatsApp(stats);
        (await app.AskAsync(path)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Launch", "2021-01-01", "2021-01-02", "Eras:0:Id is 'Launch'")]
    [InlineData("launch\n", "2021-01-01", "2021-01-02", "Eras:0:Id is 'launch")]
    [InlineData("launch", "2021-01-02", "2021-01-02", "Eras:0:From")]
    [InlineData("since-launch", "2021-01-01", "2021-01-02", "more than one era of the id 'since-launch'")]
    public async Task The_service_does_not_start_on_eras_of_no_use(string id, string from, string to, string complaint)
    {
        await using var app = new StatsApp(stats);
        app.Settings["Eras:0:Id"] = id;
        app.Settings["Eras:0:From"] = $"{from}T00:00:00Z";
        app.Settings["Eras:0:To"] = $"{to}T00:00:00Z";
        HostStart.Refusal<OptionsValidationException>(app.StartServer).Message.ShouldContain(complaint);
    }

    [Fact]
    public void An_era_without_an_end_is_valid_and_found_by_its_id()
    {
        var options = new ErasOptions { Eras = { new() { Id = "1", Label = "One", From = new(2021, 1, 1, 9, 0, 0, TimeSpan.FromHours(9)) } } };
        new ErasOptionsValidator().Validate(null, options).Succeeded.ShouldBeTrue();
        var catalog = new EraCatalog(Options.Create(options));
        catalog.TryGet("1", out var era).ShouldBeTrue();
        era.ShouldBe(new("1", "One", new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), null));
        catalog.TryGet("2", out _).ShouldBeFalse();
    }
}
