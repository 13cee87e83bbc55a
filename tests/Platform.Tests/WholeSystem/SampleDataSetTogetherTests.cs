using System.Text.Json;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Claims about series, pairings, tie-ins and hashtags, and why BamBam leads: asked of the platform.</summary>
public sealed class SampleDataSetTogetherTests(SampleDataSetFixture sample) : IClassFixture<SampleDataSetFixture>
{
    [Fact]
    public async Task Kcon_paired_ONF_with_ONEUS_and_SF9_with_P1Harmony()
    {
        var pairings = await sample.Client.GetAsync("/v1/pairings?series=kcon-tact-talk-shows&from=2021-01-01&to=2021-07-01");

        pairings.At("episodes").EnumerateArray().Select(episode => Names(episode.At("speakers").EnumerateArray())).ShouldBe(["SF9 & P1Harmony", "ONF & ONEUS"]);
        pairings.At("pairs").EnumerateArray().Select(pair => Names(pair.At("accounts").EnumerateArray().OrderBy(Name))).Order()
            .ShouldBe(["ONEUS & ONF", "P1Harmony & SF9"]);
        pairings.Number("total").ShouldBe(2);
        await ShouldResolveAsync(pairings);
        var series = await sample.Client.GetAsync("/v1/series/kcon-tact-talk-shows");
        series.Number("totals", "spaces", "value").ShouldBe(2);
        series.At("hosts")[0].Text("display_name").ShouldBe("KCON");
        await ShouldResolveAsync(series);
    }

    [Theory]
    [InlineData("ENHYPEN right before the Blueroom", "pre-show")]
    [InlineData("ASTRO right after the Blueroom", "after-party")]
    public async Task Before_and_after_a_Blueroom_livestream_more_listened_than_usual(string title, string kind)
    {
        var space = (await sample.Client.GetAsync("/v1/leaderboards/spaces?hashtag=TwitterBlueroom&limit=100")).Entries()
            .Single(entry => entry.Text("title") == title);
        var lift = await sample.Client.GetAsync($"/v1/spaces/{space.Text("id")}/lift");

        lift.Text("tie_in", "kind").ShouldBe(kind);
        lift.Number("baseline", "spaces").ShouldBePositive();
        lift.Number("metrics", "peak_listeners", "lift").ShouldBePositive();
        lift.Number("metrics", "listener_seconds", "lift").ShouldBePositive();
        lift.Text("note")!.ShouldContain("association");
        await ShouldResolveAsync(lift);
    }

    [Theory]
    [InlineData("%23SehunPlaylist", "SEHUN (EXO)")]
    [InlineData("Oscars", "Cine21")]
    public async Task A_hashtag_leads_to_who_hosted_it(string hashtag, string host)
    {
        var found = await sample.Client.GetAsync($"/v1/hashtags/{hashtag}");

        found.At("hosts")[0].Text("display_name").ShouldBe(host);
        found.Number("rank").ShouldBePositive();
        await ShouldResolveAsync(found);
    }

    [Fact]
    public async Task The_record_is_explained_down_to_the_event_that_counted_its_listeners()
    {
        const string board = "metric=peak_listeners&era=since-launch";
        var top = (await sample.Client.GetAsync($"/v1/leaderboards/spaces?{board}&limit=1")).Entries()[0];
        var explained = await sample.Client.GetAsync($"/v1/leaderboards/spaces/entries/{top.Text("id")}/explain?{board}");

        explained.Number("computed_value").ShouldBe(top.Number("value"));
        explained.Text("formula")!.ShouldContain($"= {top.Number("value")} at ");
        var deciding = explained.At("deciding_events")[0];
        var status = await sample.Client.GetAsync(deciding.Text("status_url")!);
        status.Text("status").ShouldBe("applied");
        status.Text("trace_id").ShouldBe(deciding.Text("trace_id"));
        await ShouldResolveAsync(explained);
        await ShouldResolveAsync(await sample.Client.GetAsync("/v1/leaderboards/categories/entries/kculture%2Fkpop/explain?metric=attendances"));
    }

    private static string Names(IEnumerable<JsonElement> accounts) => string.Join(" & ", accounts.Select(Name));

    private static string? Name(JsonElement account) => account.Text("display_name");

    private async Task ShouldResolveAsync(JsonElement answer)
    {
        foreach (var link in answer.At("evidence").EnumerateArray())
        {
            await sample.Client.GetAsync(link.GetString()!);
        }
    }
}
