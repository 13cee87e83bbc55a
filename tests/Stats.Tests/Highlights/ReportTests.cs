namespace SpacesPlatform.Stats.Tests.Highlights;

/// <summary>What the report says of a period, each clause with links that resolve. On a database of its own: shares are of all Spaces.</summary>
public sealed class ReportTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private const string Day = "/v1/highlights?from=2021-06-09&to=2021-06-10";

    [Fact]
    public async Task It_tells_shares_records_firsts_tie_ins_and_leaders_each_with_links_that_resolve()
    {
        await using var app = new StatsApp(stats);
        var post = new Post("https://report.example");
        await stats.ApplyAsync(
            post.Account("idol", "idol", "The Idol", "report/pop/soloist"),
            post.Account("band", "band", "The Band", "report/pop"),
            post.Started("small", 0, ["band"], new() { Title = "Small talk", SeriesId = "talks" }),
            post.Sampled("small", (0, 80), (4, 90)),
            post.Ended("small", 5),
            post.Started("big", 10, ["idol"], new() { Title = "Big talk", SeriesId = "talks", Hashtags = ["big"], TieIn = new("after-party", "the premiere") }),
            post.Joined("big", 11, "band"),
            post.Sampled("big", (10, 100), (14, 120)),
            post.Liked("big", 15, "a post", 7),
            post.Ended("big", 15));

        var report = await app.ReadAsync(Day + "&category=report");

        report.Text("title").ShouldBe("Report: 2 of the top 2 Spaces");
        report.GetProperty("period").Text("text").ShouldBe("9 June 2021 (UTC)");
        var texts = report.List("paragraphs").ConvertAll(paragraph => paragraph.Text("text")!);
        texts.ShouldContain(text => text.StartsWith("2 of the top 2 most listened-to Spaces", StringComparison.Ordinal));
        texts.ShouldContain("Most listened to were The Idol and The Band, in this order; the first with 120 listeners at once in “Big talk” on 9 June 2021.");
        texts.ShouldContain("Since the public launch: The Idol set the record with 120 listeners at once in “Big talk” on 9 June 2021, "
            + "30 more than The Band before; nobody has beaten it since.");
        texts.ShouldContain("The Band was the first report and report/pop account to host a Space: “Small talk” on 9 June 2021.");
        texts.ShouldContain("The Idol was the first report/pop/soloist account to host a Space: “Big talk” on 9 June 2021.");
        texts.ShouldContain("The Band was the first report and report/pop account to join a Space as a speaker: “Big talk” on 9 June 2021.");
        texts.ShouldContain("The series “talks” ran 2 report Spaces.");
        texts.ShouldContain("Right after the premiere, The Idol had 120 listeners at once in “Big talk” on 9 June 2021.");
        texts.ShouldContain("The most liked announcement of a Space was that of “Big talk” by The Idol: 7 likes.");
        texts.ShouldNotContain(text => text.StartsWith("The longest", StringComparison.Ordinal), "both lasted as long");
        foreach (var paragraph in report.List("paragraphs"))
        {
            await app.ShouldResolveAsync(paragraph);
        }

        (await app.ReadAsync(Day + "&category=report")).ToString().ShouldBe(report.ToString());
    }
}
