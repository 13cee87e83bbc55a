using System.Net;

namespace SpacesPlatform.Stats.Tests.Reading;

/// <summary>The ends of time, in any zone and with any offset, are answered or refused by every read that takes a time.</summary>
public sealed class ExtremeInstantsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private static readonly string[] Instants =
    [
        "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0001Z", "0001-01-01T00:00:00%2B14:00", "0001-01-01T14:00:00%2B14:00",
        "0001-01-01", "0002-01-01", "0000-01-01T00:00:00Z", "9998-12-31", "9999-12-31", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.9999999Z",
        "9999-12-31T23:59:59.99999999Z", "9999-12-31T23:59:59-14:00", "9999-12-31T09:59:59-14:00", "2021-06-09T24:00:00Z", "2021-02-30",
    ];

    private static readonly string[] Zones = ["UTC", "Pacific/Kiritimati", "Etc/GMT%2B12"];

    private static readonly string[] Windowed =
    [
        "/v1/leaderboards/spaces?", "/v1/leaderboards/hosts?metric=spaces&", "/v1/leaderboards/hosts/entries/host?",
        "/v1/leaderboards/spaces/entries/space/explain?", "/v1/shares?category=kculture&subject=hosts&", "/v1/pairings?", "/v1/highlights?",
        "/v1/leaderboards/hosts/diff?as_of=2021-06-09&",
    ];

    private static readonly string[] Moments =
    [
        "/v1/leaderboards/hosts?window=this-year&as_of=", "/v1/leaderboards/hosts?window=last-30d&as_of=", "/v1/records?as_of=",
        "/v1/firsts?role=host&as_of=", "/v1/leaderboards/spaces/diff?window=this-week&as_of=", "/v1/highlights?window=last-month&as_of=",
        "/v1/leaderboards/spaces/diff?as_of=2021-06-09&window=this-year&until=",
    ];

    [Fact]
    public async Task Nothing_breaks_at_the_ends_of_time()
    {
        var post = new Post();
        await stats.ApplyAsync(
            post.Started("space", 0, ["host"], Claims.Of("kculture")), post.Sampled("space", (0, 10)), post.Ended("space", 5));
        await using var app = new StatsApp(stats);
        var windows = Windowed.SelectMany(path => Instants.SelectMany(instant => new[]
        {
            $"{path}from={instant}", $"{path}to={instant}",
            $"{path}from=0001-01-01T00:00:00Z&to={instant}", $"{path}from={instant}&to=9999-12-31T23:59:59.999Z",
        }));
        var moments = Moments.SelectMany(path => Instants.Select(instant => path + instant));
        foreach (var path in windows.Concat(moments).SelectMany(path => Zones.Select(zone => $"{path}&tz={zone}")))
        {
            var (status, body) = await app.AskAsync(path);
            status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound], $"{path}: {body}");
        }
    }

    [Theory]
    [InlineData("to=0001-01-01T00:00:00Z", "To 1 January 0001 (UTC)")]
    [InlineData("to=9999-12-31T23:59:59.9999999Z&tz=Asia/Seoul", "To 31 December 9999 (Asia/Seoul)")]
    [InlineData("from=2021-06-09&to=2021-06-10", "9 June 2021 (UTC)")]
    [InlineData("from=2021-06-09&to=2021-06-10&era=before-launch", "An empty period (UTC)")]
    public async Task A_report_names_its_period(string query, string period)
    {
        await using var app = new StatsApp(stats);
        (await app.ReadAsync($"/v1/highlights?{query}")).GetProperty("period").Text("text").ShouldBe(period);
    }

    [Theory]
    [InlineData("2021-06-09T12:00:00.0009999Z", "2021-06-09T12:00:00Z")]
    [InlineData("2021-06-09T12:00:00.1239999999999Z", "2021-06-09T12:00:00.123Z")]
    [InlineData("2021-06-09t21:00:00.9999999999%2B09:00", "2021-06-09T12:00:00.999Z")]
    public async Task Times_are_truncated_to_milliseconds_as_those_of_events_are(string given, string meant)
    {
        var post = new Post("https://truncated.example/" + given);
        var (id, at) = ($"truncated-{given}", DateTimeOffset.Parse(meant, null));
        await stats.ApplyAsync(post.Started(id, (at - Post.Noon).TotalMinutes, []), post.Sampled(id, ((at - Post.Noon).TotalMinutes, 1)));
        await using var app = new StatsApp(stats);
        var page = await app.ReadAsync($"/v1/leaderboards/spaces?from={given}");
        page.GetProperty("board").Text("from").ShouldBe(meant);
        page.List("entries").ConvertAll(entry => entry.Text("id")).ShouldContain(id, "it started when the window is said to begin");
    }

    [Theory]
    [InlineData("2021-06-09T12:00:00Z%0A")]
    [InlineData("2021-06-09T12:00:00.Z")]
    [InlineData("2021-06-09 12:00:00Z")]
    public async Task What_is_no_RFC_3339_time_is_refused(string from)
    {
        await using var app = new StatsApp(stats);
        await app.ShouldFaultAsync($"/v1/leaderboards/spaces?from={from}", "from");
    }
}
