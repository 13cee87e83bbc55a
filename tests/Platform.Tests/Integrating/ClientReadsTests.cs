using SpacesPlatform.Client;
using SpacesPlatform.Client.Reading;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>Every read of the client against the answers of a running platform, none of whose members it may overlook.</summary>
public sealed class ClientReadsTests : IClassFixture<SampleDataSetFixture>, IDisposable
{
    private static readonly BoardQuery HalfYear = new() { From = new DateOnly(2021, 1, 1), To = new DateOnly(2021, 7, 1) };

    private readonly CapturedAnswers captured = new();
    private readonly HttpClient http;
    private readonly SpacesClient client;

    public ClientReadsTests(SampleDataSetFixture sample)
    {
        http = new HttpClient(captured);
        client = sample.Platform.CreateClient(http);
    }

    private static CancellationToken Bound => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
        captured.Dispose();
    }

    [Theory]
    [InlineData(Boards.Spaces, Metrics.PeakListeners)]
    [InlineData(Boards.Spaces, Metrics.Likes)]
    [InlineData(Boards.Hosts, Metrics.Attendances)]
    [InlineData(Boards.Speakers, Metrics.Spaces)]
    [InlineData(Boards.Categories, Metrics.ListenerSeconds)]
    [InlineData(Boards.Series, Metrics.AirtimeSeconds)]
    [InlineData(Boards.Hashtags, Metrics.AverageListeners)]
    public async Task Boards_entries_and_explanations(string board, string metric)
    {
        var query = HalfYear with { Metric = metric };

        var page = await client.GetBoardAsync(board, query, Bound);
        captured.ShouldBeWholly(typeof(BoardPage));
        var first = page.Entries[0];
        (await client.GetEntryAsync(board, first.Id, query, around: 1, Bound)).Entry.ShouldBeEquivalentTo(first);
        var explanation = await client.ExplainAsync(board, first.Id, query, cancellationToken: Bound);

        captured.ShouldBeWholly(typeof(BoardExcerpt), typeof(Explanation));
        explanation.ComputedValue.ShouldBe(first.Value);
        (explanation.Samples is null).ShouldBe(board != Boards.Spaces);
        (explanation.Contributions is null).ShouldBe(board == Boards.Spaces);
        page.Board.Metric.ShouldBe(metric);
        ShouldSay(board, first);
    }

    [Fact]
    public async Task A_whole_board_over_many_pages()
    {
        var positions = new List<long>();
        await foreach (var entry in client.ReadBoardAsync(Boards.Spaces, HalfYear with { Limit = 3 }, Bound))
        {
            positions.Add(entry.Position);
        }

        var total = (int)(await client.GetBoardAsync(Boards.Spaces, HalfYear, Bound)).Total;
        positions.ShouldBe(Enumerable.Range(1, total).Select(position => (long)position));
        captured.Bodies.Count.ShouldBe(((total + 2) / 3) + 1);
    }

    [Fact]
    public async Task Growth_and_its_explanation()
    {
        var query = new BoardQuery { Metric = Metrics.Growth, Of = Metrics.Attendances, From = new DateOnly(2021, 5, 1), To = new DateOnly(2021, 7, 1) };

        var board = await client.GetBoardAsync(Boards.Categories, query, Bound);
        var explanation = await client.ExplainAsync(Boards.Categories, board.Entries[0].Id, query, cancellationToken: Bound);

        captured.ShouldBeWholly(typeof(BoardPage), typeof(Explanation));
        explanation.Preceding.ShouldNotBeNull();
    }

    [Fact]
    public async Task Changes_of_a_board()
    {
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1);

        var diff = await client.GetDiffAsync(Boards.Hosts, new DiffQuery { AsOf = yesterday, Era = "since-launch" }, Bound);

        captured.ShouldBeWholly(typeof(BoardDiff));
        diff.Changes[0].Change.ShouldBe("entered");
        diff.Changes[0].Events.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Boards.Spaces)]
    [InlineData(Boards.Hosts)]
    public async Task Records(string subject)
    {
        var records = await client.GetRecordsAsync(new RecordsQuery { Subject = subject, Era = "since-launch", Category = "kculture/kpop" }, Bound);

        captured.ShouldBeWholly(typeof(Records));
        records.Current!.Entry.Self.ShouldNotBeNull();
        (records.Current.Entry.Space is null).ShouldBe(subject == Boards.Spaces);
    }

    [Fact]
    public async Task Firsts()
    {
        var one = await client.GetFirstAsync("kculture/kpop", new FirstsQuery { Role = FirstRoles.Speaker }, Bound);
        var all = await client.GetFirstsAsync(new FirstsQuery { Role = FirstRoles.Host }, Bound);

        captured.ShouldBeWholly(typeof(First), typeof(Firsts));
        one.Account!.Handle.ShouldBe("krungy21");
        all.All.ShouldContain(first => first.Category == "kculture/kpop/girl-group");
    }

    [Fact]
    public async Task Shares()
    {
        var share = await client.GetShareAsync(
            new ShareQuery { Category = "kculture/kpop", From = new DateOnly(2021, 1, 1), To = new DateOnly(2021, 7, 1) }, Bound);

        captured.ShouldBeWholly(typeof(Share));
        (share.K, share.N, share.Ratio).ShouldBe((3, 5, 0.6));
        share.Entries.Count(entry => entry.Counts == true).ShouldBe(3);
    }

    [Fact]
    public async Task Highlights_as_data_and_as_text()
    {
        var query = new HighlightsQuery { From = new DateOnly(2021, 1, 1), To = new DateOnly(2021, 7, 1), Category = "kculture" };

        var report = await client.GetHighlightsAsync(query, Bound);
        captured.ShouldBeWholly(typeof(Highlights));
        var markdown = await client.GetHighlightsMarkdownAsync(query, Bound);

        markdown.ShouldStartWith("#");
        markdown.ShouldContain(report.Title);
        report.Paragraphs.ShouldAllBe(paragraph => paragraph.Evidence.Count > 0);
    }

    [Fact]
    public async Task Pairings_of_a_series()
    {
        var series = (await client.GetBoardAsync(Boards.Series, cancellationToken: Bound)).Entries[0].Id;
        var pairings = await client.GetPairingsAsync(new PairingsQuery { Series = series }, Bound);
        await client.GetSeriesAsync(series, cancellationToken: Bound);

        captured.ShouldBeWholly(typeof(BoardPage), typeof(Pairings), typeof(Group));
        pairings.Episodes.ShouldNotBeEmpty();
        pairings.Pairs.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Spaces_hosts_and_hashtags()
    {
        await foreach (var entry in client.ReadBoardAsync(Boards.Spaces, cancellationToken: Bound))
        {
            captured.Bodies.Clear();
            (await client.GetSpaceAsync(entry.Id, cancellationToken: Bound)).Metrics.PeakListeners!.Value.ShouldBe(entry.Value);
            (await client.GetTimelineAsync(entry.Id, cancellationToken: Bound)).Points.ShouldNotBeEmpty();
            await client.GetLiftAsync(entry.Id, cancellationToken: Bound);
            await client.GetHostAsync(entry.Hosts![0].Id, cancellationToken: Bound);
            captured.ShouldBeWholly(typeof(Space), typeof(SpaceTimeline), typeof(Lift), typeof(Host));
        }

        var hashtag = (await client.GetBoardAsync(Boards.Hashtags, cancellationToken: Bound)).Entries[0].Id;
        captured.Bodies.Clear();
        (await client.GetHashtagAsync("#" + hashtag, cancellationToken: Bound)).Id.ShouldBe(hashtag);
        captured.ShouldBeWholly(typeof(Group));
    }

    [Fact]
    public async Task What_is_configured()
    {
        (await client.GetErasAsync(Bound)).Select(era => era.Id).ShouldContain("since-launch");
        (await client.GetMetricsAsync(Bound)).Select(metric => metric.Id).ShouldContain(Metrics.PeakListeners);

        captured.ShouldBeWholly(typeof(EraList), typeof(MetricList));
    }

    [Fact]
    public async Task Problems_are_told_with_their_codes()
    {
        (await Should.ThrowAsync<SpacesApiException>(() => client.GetEntryAsync(Boards.Spaces, "nobody", cancellationToken: Bound)))
            .Code.ShouldBe("not_on_board");
        (await Should.ThrowAsync<SpacesApiException>(() => client.GetSpaceAsync("no/such space", cancellationToken: Bound)))
            .Code.ShouldBe("space_unknown");
        var error = await Should.ThrowAsync<SpacesApiException>(
            () => client.GetBoardAsync(Boards.Spaces, new BoardQuery { Metric = "charm" }, Bound));
        error.Errors.Single().Parameter.ShouldBe("metric");
        error.TraceId.ShouldNotBeNullOrEmpty();
    }

    private static void ShouldSay(string board, BoardEntry entry)
    {
        (entry.Hosts is not null).ShouldBe(board == Boards.Spaces);
        (entry.Finality is not null).ShouldBe(board == Boards.Spaces);
        (entry.Handle is not null).ShouldBe(board is Boards.Hosts or Boards.Speakers);
        (entry.Categories is not null).ShouldBe(board is Boards.Spaces or Boards.Hosts or Boards.Speakers);
        (entry.Label is not null).ShouldBe(board == Boards.Categories);
    }
}
