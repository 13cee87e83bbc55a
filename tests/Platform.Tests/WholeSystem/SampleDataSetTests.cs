using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>The claims of the press release, asked of the platform.</summary>
public sealed class SampleDataSetTests(SampleDataSetFixture sample) : IClassFixture<SampleDataSetFixture>
{
    private const string Period = "from=2021-01-01&to=2021-07-01";

    private static readonly string[] Boards =
    [
        .. new[] { "peak_listeners", "listener_seconds", "average_listeners", "duration_seconds", "total_listeners", "likes" }
            .Select(metric => "spaces?metric=" + metric),
        .. new[] { "peak_listeners", "attendances", "listener_seconds", "airtime_seconds", "spaces", "average_listeners" }
            .Select(metric => "hosts?metric=" + metric),
    ];

    [Fact]
    public async Task The_top_5_are_those_of_the_release_in_its_order_and_3_of_them_are_kpop()
    {
        var top = await TopAsync($"{Period}&limit=5");

        top.ConvertAll(Host).ShouldBe(["BamBam", "Ranboo", "NCT", "Nic Carter", "TWICE"]);
        top.Select(entry => entry.Number("rank")).ShouldBe([1, 2, 3, 4, 5]);
        var kpop = await TopAsync($"{Period}&limit=100&category=kculture/kpop");
        kpop.Select(entry => entry.Text("id")).Intersect(top.Select(entry => entry.Text("id"))).Count().ShouldBe(3);
        kpop.Take(3).Select(Host).ShouldBe(["BamBam", "NCT", "TWICE"]);
    }

    [Fact]
    public async Task NCT_leads_before_the_launch_and_by_likes_and_BamBam_since()
    {
        Host((await TopAsync("era=before-launch"))[0]).ShouldBe("NCT");
        Host((await TopAsync("era=since-launch"))[0]).ShouldBe("BamBam");
        var mostLiked = (await TopAsync("metric=likes"))[0];
        Host(mostLiked).ShouldBe("NCT");
        var space = await sample.Client.GetAsync("/v1/spaces/" + mostLiked.Text("id"));
        space.Time("started_at").UtcDateTime.Date.ShouldBe(new DateTime(2021, 3, 11));
    }

    [Theory]
    [InlineData("duration_seconds")]
    [InlineData("listener_seconds")]
    public async Task Sehun_leads_by_duration_and_by_listener_hours(string metric) =>
        Host((await TopAsync("metric=" + metric))[0]).ShouldBe("SEHUN (EXO)");

    [Fact]
    public async Task Posted_in_reverse_and_twice_it_gives_the_same_boards()
    {
        var events = await SampleDataSet.ReadAsync();
        await using var other = await RunningPlatform.StartAsync();
        await other.Client.PostAcceptedAsync(events.Reverse());
        await other.Client.PostAcceptedAsync(events.Reverse());
        await Parallel.ForEachAsync(events, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (wire, _) =>
            await other.Client.SettledAsync(wire.Source, wire.Id, status => status.Number("duplicates") == 1));

        foreach (var board in Boards)
        {
            var expected = await BoardAsync(sample.Client, board);
            var actual = await BoardAsync(other.Client, board);
            actual.ToJsonString().ShouldBe(expected.ToJsonString(), board);
            expected["entries"]!.AsArray().Count.ShouldBeGreaterThan(10, board);
        }
    }

    private static string? Host(JsonElement entry) => entry.At("hosts")[0].Text("display_name");

    private async Task<List<JsonElement>> TopAsync(string parameters) =>
        (await sample.Client.GetAsync("/v1/leaderboards/spaces?" + parameters)).Entries();

    /// <summary>The whole board, without what tells when it was made.</summary>
    private static async Task<JsonObject> BoardAsync(PlatformClient client, string board)
    {
        var json = JsonNode.Parse((await client.GetAsync($"/v1/leaderboards/{board}&limit=100")).GetRawText())!.AsObject();
        foreach (var name in new[] { "revision", "as_of", "freshness_ms" })
        {
            json.Remove(name).ShouldBeTrue(name);
        }

        return json;
    }
}
