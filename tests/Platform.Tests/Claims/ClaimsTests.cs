using System.Text.Json;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Claims;

/// <summary>
/// The claims of the press release of 8 July 2021, each asked of the platform over HTTP, on the sample data set. Listener
/// counts are made up; who, in which order, what was first and which shares are the release's.
/// </summary>
public abstract class ClaimsTests(SampleDataSetFixture sample)
{
    private const string Period = "from=2021-01-01&to=2021-07-01";
    private const string Kpop = "category=kculture/kpop";

    [Fact]
    public async Task The_top_5_in_this_order_and_3_of_the_5_are_kpop()
    {
        var share = await AskAsync($"/v1/shares?top=5&{Kpop}&{Period}");

        share.Entries().ConvertAll(Host).ShouldBe(["BamBam", "Ranboo", "NCT", "Nic Carter", "TWICE"]);
        share.Entries().Select(entry => entry.Number("rank")).ShouldBe([1, 2, 3, 4, 5]);
        (share.Number("k"), share.Number("n")).ShouldBe((3, 5));
        share.GetProperty("share").GetDouble().ShouldBe(0.6);
        share.Text("sentence")!.ShouldStartWith("3 of the top 5 most listened-to Spaces from 1 January 2021 to 30 June 2021 are K-pop Spaces, with ");
        share.GetProperty("tie_at_boundary").GetBoolean().ShouldBeFalse();
        (await AskAsync($"/v1/shares?top=5&category=gaming&{Period}")).Number("k").ShouldBe(1);
        (await AskAsync($"/v1/shares?top=5&category=crypto/bitcoin&{Period}")).Number("k").ShouldBe(1);
    }

    [Fact]
    public async Task NCT_was_the_first_kpop_artist_to_host_most_listened_to_before_the_launch_and_most_liked()
    {
        var first = await AskAsync($"/v1/firsts?role=host&{Kpop}");
        first.Text("account", "display_name").ShouldBe("NCT");
        first.Time("at").UtcDateTime.Date.ShouldBe(new DateTime(2021, 3, 11));

        Host((await AskAsync("/v1/records?era=before-launch")).At("current", "entry")).ShouldBe("NCT");

        var liked = (await sample.Client.GetAsync("/v1/leaderboards/spaces?metric=likes&limit=1")).Entries()[0];
        Host(liked).ShouldBe("NCT");
        var space = await sample.Client.GetAsync("/v1/spaces/" + liked.Text("id"));
        space.Time("started_at").UtcDateTime.Date.ShouldBe(new DateTime(2021, 3, 11));
        space.At("announcement_post_id").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task BamBam_holds_the_record_since_the_launch_with_a_q_and_a()
    {
        var records = await AskAsync("/v1/records?era=since-launch");

        var current = records.GetProperty("current");
        Host(current.GetProperty("entry")).ShouldBe("BamBam");
        Host(current.GetProperty("dethroned")).ShouldBe("Ranboo");
        current.Number("margin").ShouldBe(current.Number("value") - current.Number("dethroned", "value"));
        current.Time("achieved_at").UtcDateTime.Date.ShouldBe(new DateTime(2021, 6, 9));
        records.Number("stood_for_days").ShouldBeGreaterThan(1900);
        (await sample.Client.GetAsync("/v1/leaderboards/spaces?era=since-launch&format=q-and-a&limit=1")).Entries()[0]
            .Text("id").ShouldBe(current.Text("entry", "id"));
        var hosts = await AskAsync("/v1/records?era=since-launch&subject=hosts");
        hosts.Text("current", "entry", "display_name").ShouldBe("BamBam");
    }

    [Fact]
    public async Task TWICE_were_the_first_girl_group_to_host_with_an_after_party()
    {
        var first = await AskAsync($"/v1/firsts?role=host&{Kpop}/girl-group");

        first.Text("account", "display_name").ShouldBe("TWICE");
        first.Time("at").UtcDateTime.Date.ShouldBe(new DateTime(2021, 6, 9));
        (await sample.Client.GetAsync("/v1/spaces/" + first.Text("space", "id"))).Text("tie_in", "kind").ShouldBe("after-party");
    }

    [Fact]
    public async Task Sandara_Park_was_the_first_kpop_artist_to_join_as_a_speaker()
    {
        var first = await AskAsync($"/v1/firsts?role=speaker&{Kpop}");

        first.Text("account", "handle").ShouldBe("krungy21");
        first.Time("at").UtcDateTime.Date.ShouldBe(new DateTime(2021, 3, 8));
        var all = await AskAsync("/v1/firsts?role=speaker");
        all.GetProperty("firsts").EnumerateArray().Single(each => each.Text("category") == "kculture/kpop")
            .Text("account", "id").ShouldBe(first.Text("account", "id"));
    }

    [Fact]
    public async Task KCON_TACT_was_the_first_series_of_kpop_talk_shows_and_paired_its_guests()
    {
        var series = (await sample.Client.GetAsync($"/v1/leaderboards/series?metric=spaces&format=talk-show&{Kpop}&{Period}")).Entries();
        series.ConvertAll(entry => entry.Text("id")).ShouldBe(["kcon-tact-talk-shows"]);
        series[0].Number("value").ShouldBe(2);

        var pairings = await AskAsync("/v1/pairings?series=kcon-tact-talk-shows");
        var pairs = pairings.GetProperty("pairs").EnumerateArray()
            .Select(pair => string.Join(" & ", pair.GetProperty("accounts").EnumerateArray().Select(account => account.Text("display_name")).Order(StringComparer.Ordinal)));
        pairs.ShouldBe(["ONEUS & ONF", "P1Harmony & SF9"], ignoreOrder: true);
        pairings.GetProperty("episodes").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("ENHYPEN right before the Blueroom", "pre-show")]
    [InlineData("ASTRO right after the Blueroom", "after-party")]
    public async Task ENHYPEN_before_and_ASTRO_after_their_stream_drew_more_than_they_usually_do(string title, string kind)
    {
        var space = await SpaceAsync(title);

        space.Text("tie_in", "kind").ShouldBe(kind);
        var lift = await AskAsync($"/v1/spaces/{space.Text("id")}/lift");
        lift.Number("metrics", "peak_listeners", "lift").ShouldBeGreaterThan(0);
        lift.Number("metrics", "listener_seconds", "lift").ShouldBeGreaterThan(0);
        lift.Text("note")!.ShouldContain("association");
    }

    [Fact]
    public async Task JUST_B_were_first_heard_in_a_Space_before_their_debut()
    {
        var board = (await sample.Client.GetAsync("/v1/leaderboards/spaces?hashtag=justb&limit=10")).Entries();
        var spaces = await Task.WhenAll(board.Select(entry => sample.Client.GetAsync("/v1/spaces/" + entry.Text("id"))));

        var first = spaces.MinBy(space => space.Time("started_at"));
        first.Text("tie_in", "kind").ShouldBe("debut");
        first.Time("started_at").ShouldBeInRange(new(2021, 5, 21, 0, 0, 0, TimeSpan.Zero), new(2021, 6, 29, 0, 0, 0, TimeSpan.Zero));
        var lift = await AskAsync($"/v1/spaces/{first.Text("id")}/lift");
        lift.At("metrics", "peak_listeners", "lift").ValueKind.ShouldBe(JsonValueKind.Null, "they had never hosted before");
    }

    [Theory]
    [InlineData("kculture/kmovie", "Cine21", "The Book of Fish")]
    [InlineData("kculture/webtoon", "Jongbeom Lee")]
    [InlineData("kculture/hiphop", "Simon Dominic")]
    public async Task Film_webtoons_and_hiphop_had_their_Spaces_too(string category, params string[] hosts)
    {
        var board = await sample.Client.GetAsync($"/v1/leaderboards/hosts?category={category}&{Period}");
        board.Entries().Select(entry => entry.Text("display_name")).ShouldBe(hosts, ignoreOrder: true);
        (await sample.Client.GetAsync($"/v1/leaderboards/categories?category=kculture&{Period}&limit=100")).Ids().ShouldContain(category);

        var tags = await sample.Client.GetAsync($"/v1/leaderboards/hashtags?category=kculture/kmovie&{Period}");
        tags.Ids().ShouldContain("oscars");
        (await AskAsync("/v1/hashtags/Oscars")).Number("totals", "spaces", "value").ShouldBe(2);
    }

    [Fact]
    public async Task Sehun_played_for_8_hours_and_leads_by_duration_and_listener_hours()
    {
        foreach (var metric in new[] { "duration_seconds", "listener_seconds" })
        {
            var top = (await sample.Client.GetAsync($"/v1/leaderboards/spaces?metric={metric}&limit=1")).Entries()[0];
            Host(top).ShouldBe("SEHUN (EXO)");
            var why = await sample.Client.GetAsync($"/v1/leaderboards/spaces/entries/{top.Text("id")}/explain?metric={metric}");
            why.At("entry", "value").GetDecimal().ShouldBe(top.GetProperty("value").GetDecimal());
            why.Text("formula")!.ShouldContain(top.GetProperty("value").GetRawText());
        }

        var longest = (await sample.Client.GetAsync("/v1/leaderboards/spaces?metric=duration_seconds&limit=1")).Entries()[0];
        (longest.Number("value") / 3600).ShouldBe(8);
        (await sample.Client.GetAsync($"/v1/leaderboards/hashtags?metric=listener_seconds&{Period}&limit=1")).Ids()[0].ShouldBe("sehun");
    }

    [Fact]
    public async Task The_report_writes_the_release_and_proves_each_clause()
    {
        var report = await AskAsync($"/v1/highlights?{Period}");

        var text = string.Join('\n', report.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.Text("text")));
        report.Text("title")!.ShouldContain("3 of the top 5");
        text.ShouldContain("BamBam, Ranboo, NCT, Nic Carter and TWICE");
        foreach (var name in new[] { "NCT", "BamBam", "TWICE", "Sandara Park", "kcon-tact-talk-shows", "ENHYPEN", "ASTRO", "SEHUN (EXO)" })
        {
            text.ShouldContain(name);
        }

        using var markdown = await sample.Client.SendAsync($"/v1/highlights?{Period}", ("Accept", "text/markdown"));
        markdown.Content.Headers.ContentType!.MediaType.ShouldBe("text/markdown");
        (await markdown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("# ");
    }

    private static string? Host(JsonElement entry) => entry.At("hosts")[0].Text("display_name");

    /// <summary>Asks, and follows the evidence of the answer.</summary>
    private async Task<JsonElement> AskAsync(string path)
    {
        var answer = await sample.Client.GetAsync(path);
        await Evidence.CheckAsync(sample.Client, answer);
        return answer;
    }

    private async Task<JsonElement> SpaceAsync(string title)
    {
        var entries = (await sample.Client.GetAsync("/v1/leaderboards/spaces?limit=100")).Entries();
        return await sample.Client.GetAsync("/v1/spaces/" + entries.Single(entry => entry.Text("title") == title).Text("id"));
    }
}
