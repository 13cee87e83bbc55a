namespace SpacesPlatform.Simulator.Tests.Dataset;

/// <summary>The claims of the press release hold in the data set, by simple arithmetic on its lines.</summary>
public sealed class ClaimsTests
{
    private static readonly DateTimeOffset Launch = new(2021, 5, 4, 0, 0, 0, TimeSpan.Zero);

    private static IReadOnlyList<FileSpace> ByPeak => [.. FileSpace.All.OrderByDescending(space => space.Peak)];

    [Fact]
    public void The_top_5_come_in_the_published_order_and_3_of_them_are_kpop()
    {
        var top = ByPeak.Take(5).ToList();

        top.Select(space => space.Host.Name).ShouldBe(["BamBam", "Ranboo", "NCT", "Nic Carter", "TWICE"]);
        top.Count(space => space.Host.Is("kculture/kpop")).ShouldBe(3);
        top[1].Host.Categories.ShouldBe(["gaming"]);
        top[3].Host.Categories.ShouldBe(["crypto/bitcoin"]);
    }

    [Fact]
    public void The_top_5_stand_clear_of_each_other_and_of_the_rest() =>
        ByPeak.Take(5).Zip(ByPeak.Skip(1)).ShouldAllBe(pair => pair.First.Peak - pair.Second.Peak > 2_000);

    [Fact]
    public void A_platform_that_mixed_sources_would_get_the_order_wrong()
    {
        var mixed = FileSpace.All.OrderByDescending(space =>
            space.Sources.Max(source => space.Curve(source).Max(sample => sample.Listeners)));

        mixed.Take(5).Select(space => space.Host.Name).ShouldNotBe(["BamBam", "Ranboo", "NCT", "Nic Carter", "TWICE"]);
        FileSpace.All.ShouldAllBe(space => !space.Source.EndsWith("fan-radar", StringComparison.Ordinal));
    }

    [Fact]
    public void Reported_peaks_agree_with_the_samples() =>
        FileSpace.All.ShouldAllBe(space => space.ReportedPeak == null || space.ReportedPeak == space.Peak);

    [Fact]
    public void NCT_is_the_first_kpop_host_the_record_before_launch_and_the_most_liked()
    {
        var nct = Of("NCT");

        FileSpace.All.Where(space => space.Host.Is("kculture/kpop")).MinBy(space => space.Start)!.Host.Name.ShouldBe("NCT");
        nct.Start.Date.ShouldBe(new DateTime(2021, 3, 11));
        FileSpace.All.Where(space => space.Start < Launch).MaxBy(space => space.Peak).ShouldBe(nct);
        FileSpace.All.MaxBy(space => space.Likes).ShouldBe(nct);
    }

    [Fact]
    public void BamBam_holds_the_record_since_launch_with_a_q_and_a()
    {
        var bamBam = Of("BamBam");

        FileSpace.All.Where(space => space.Start >= Launch).MaxBy(space => space.Peak).ShouldBe(bamBam);
        bamBam.PeakAt.ShouldBe(new DateTimeOffset(2021, 6, 9, 13, 5, 0, TimeSpan.Zero));
        bamBam.Started.Text("format").ShouldBe("q-and-a");
    }

    [Fact]
    public void TWICE_is_the_first_girl_group_to_host_at_an_after_party_after_BamBams_record()
    {
        var twice = FileSpace.All.Where(space => space.Host.Is("kculture/kpop/girl-group")).MinBy(space => space.Start)!;

        twice.Host.Name.ShouldBe("TWICE");
        twice.Start.Date.ShouldBe(new DateTime(2021, 6, 9));
        twice.Start.ShouldBeGreaterThan(Of("BamBam").PeakAt);
        TieIn(twice).ShouldBe("after-party");
    }

    [Fact]
    public void Sandara_Park_is_the_first_kpop_artist_to_speak()
    {
        var (space, joined) = FileSpace.All
            .SelectMany(space => space.Joined.Select(joined => (space, joined)))
            .Where(pair => FileAccount.ById[pair.joined.Text("account_id")!].Is("kculture/kpop"))
            .MinBy(pair => pair.joined.Time);

        FileAccount.ById[joined.Text("account_id")!].Handle.ShouldBe("krungy21");
        joined.Time.Date.ShouldBe(new DateTime(2021, 3, 8));
        space.Host.Is("kculture/kpop").ShouldBeFalse();
    }

    [Fact]
    public void KCON_TACT_is_a_series_of_talk_shows_with_its_pairings()
    {
        var series = FileSpace.All.Where(space => space.Started.Text("series_id") == "kcon-tact-talk-shows").ToList();
        var pairings = series.Select(space =>
            string.Join(" & ", space.Joined.Select(line => FileAccount.ById[line.Text("account_id")!].Name)));

        pairings.ShouldBe(["ONF & ONEUS", "SF9 & P1Harmony"]);
        series.ShouldAllBe(space => space.Started.Text("format") == "talk-show");
    }

    [Fact]
    public void Tie_ins_lift_ENHYPEN_and_ASTRO_above_their_usual_audience()
    {
        foreach (var (host, kind) in new[] { ("ENHYPEN", "pre-show"), ("ASTRO", "after-party") })
        {
            var spaces = FileSpace.All.Where(space => space.Host.Name == host).ToList();
            var tied = spaces.Single(space => TieIn(space) == kind);

            spaces.Where(space => space != tied).ShouldAllBe(space => space.Peak * 3 / 2 < tied.Peak);
            spaces.Count(space => space.Start < tied.Start).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void JUST_B_opened_on_21_May_and_debuts_in_a_Space()
    {
        var spaces = FileSpace.All.Where(space => space.Host.Name == "JUST B").ToList();

        spaces[0].Host.Seen.Date.ShouldBe(new DateTime(2021, 5, 21));
        spaces.ShouldAllBe(space => TieIn(space) == "debut");
        spaces.Max(space => space.Start.Date).ShouldBe(new DateTime(2021, 6, 30));
    }

    [Fact]
    public void Sehun_wins_duration_and_listener_hours_with_8_hours()
    {
        var sehun = Of("SEHUN (EXO)");

        (sehun.End - sehun.Start).TotalHours.ShouldBe(8, 0.1);
        FileSpace.All.MaxBy(space => space.End - space.Start).ShouldBe(sehun);
        FileSpace.All.MaxBy(space => space.ListenerHours).ShouldBe(sehun);
        sehun.Started.List("hashtags").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Cine21", "kculture/kmovie")]
    [InlineData("The Book of Fish", "kculture/kmovie")]
    [InlineData("Simon Dominic", "kculture/hiphop")]
    [InlineData("Jongbeom Lee", "kculture/webtoon")]
    public void The_rest_of_kculture_is_there(string host, string category) =>
        FileSpace.All.ShouldContain(space => space.Host.Name == host && space.Host.Is(category));

    [Fact]
    public void Cine21_predicts_the_Oscars_the_day_before_they_are_given()
    {
        var cine21 = FileSpace.All.Where(space => space.Host.Name == "Cine21").MinBy(space => space.Start)!;

        cine21.Started.List("hashtags").ShouldContain("oscars");
        cine21.End.ShouldBeLessThan(new DateTimeOffset(2021, 4, 26, 0, 0, 0, TimeSpan.Zero));
    }

    private static FileSpace Of(string host) => FileSpace.All.Single(space => space.Host.Name == host);

    private static string? TieIn(FileSpace space) =>
        space.Started.Data.TryGetProperty("tie_in", out var tieIn) ? tieIn.GetProperty("kind").GetString() : null;
}
