using CsCheck;
using Microsoft.Extensions.Options;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Categories;
using SpacesPlatform.Stats.Explaining;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.TestServers;
using Boards = SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>What explains an entry comes to the value that the board shows, from the source and samples that the reference model names.</summary>
public sealed class ExplainAgainstModelTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private static readonly DateTimeOffset Launch = DateTimeOffset.Parse("2021-05-04T00:00:00Z", null);

    private static readonly Gen<Model.BoardQuery> Queries =
        from subject in Of([.. BoardSubject.All.Values])
        from metric in Of([.. subject.Metrics.Keys])
        from growth in Gen.Bool
        from involvement in Of("space", "host", "speaker")
        from fromMinute in Gen.Int[-10, 10]
        from minutes in Of(5, 20, 100_000)
        let isGrowth = growth && subject.IsOfGroups
        select new Model.BoardQuery(subject.Id, isGrowth ? "growth" : metric)
        {
            Of = isGrowth ? metric : null,
            Involvement = involvement,
            From = Launch.AddMinutes(fromMinute),
            To = Launch.AddMinutes(fromMinute + minutes),
            PreviousFrom = subject.IsOfGroups ? Launch.AddMinutes(fromMinute - minutes) : null,
            PreviousTo = subject.IsOfGroups ? Launch.AddMinutes(fromMinute) : null,
        };

    [Fact]
    public async Task Every_value_is_explained_as_it_is()
    {
        var transaction = database.Transaction();
        var snapshots = database.Snapshots();
        var explanations = new ExplainReader(
            new BoardEntries(new CategoryCatalog(Options.Create(new CategoriesOptions()))),
            new SpaceExplainer(Options.Create(new MetricsOptions())));
        await Gen.Select(HistoryGen.OfLength(20, 80), Queries.Array[8]).SampleAsync(
            async (history, queries) =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));
                var model = ReferenceModel.Apply(history.Events);
                await using var snapshot = await snapshots.OpenAsync(CancellationToken.None);
                foreach (var query in queries)
                {
                    foreach (var entry in model.Board(query))
                    {
                        var explanation = await explanations.ExplainAsync(snapshot, Translate(query), entry.Id, 1, 1_000, CancellationToken.None);
                        var why = $"{entry.Id} of {query}{history}";
                        explanation!.Entry.Value.ShouldBe((decimal)entry.Value, why);
                        explanation.ComputedValue.ShouldBe((decimal)entry.Value, why);
                        explanation.Formula.ShouldContain($"= {entry.Value}", customMessage: why);
                        if (explanation is SpaceExplanation space)
                        {
                            ShouldBe(space, model.Spaces[entry.Id], why);
                        }
                    }
                }
            },
            iter: PropertyIterations.Or(60),
            threads: 1);
    }

    private static void ShouldBe(SpaceExplanation space, ModelSpace model, string why)
    {
        space.Source.Chosen.ShouldBe(model.Metrics.Source, why);
        space.Source.Candidates.Where(candidate => candidate.Samples > 0)
            .Select(candidate => (candidate.Source, candidate.Samples, candidate.ObservedMs, (long?)candidate.PeakListeners))
            .ShouldBe(
                model.Metrics.Curves.Select(curve => (curve.Source, curve.Points.Count, curve.ObservedMs, (long?)curve.Points.Max(point => point.Listeners))), why);
        space.SamplesTotal.ShouldBe(model.Metrics.Curve?.Points.Count ?? 0, why);
        space.Samples.Select(sample => (sample.At, (long)sample.Listeners, (long)sample.Raw, sample.Kind, sample.HeldMs, sample.Event.Id)).ShouldBe(
            (model.Metrics.Curve?.Points ?? []).Select(point => (point.At, point.Listeners, point.Raw, point.Kind, point.HoldsMs, point.EventId)), why);
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Boards.BoardQuery Translate(Model.BoardQuery query)
    {
        var subject = BoardSubject.All[query.Subject];
        return new()
        {
            Subject = subject,
            Metric = subject.Metrics[query.Of ?? query.Metric],
            IsGrowth = query.Of is not null,
            Window = new(query.From, query.To),
            WindowBefore = query.PreviousFrom is null ? null : new(query.PreviousFrom, query.PreviousTo),
            Involvement = query.Involvement,
        };
    }
}
