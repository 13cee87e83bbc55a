using CsCheck;

namespace SpacesPlatform.Model.Tests;

public sealed class HistoryOrderTests
{
    private static readonly DateTimeOffset Launch = Script.At("2021-05-04T00:00:00Z");

    [Fact]
    public void Order_repetition_and_splits_do_not_change_an_answer() =>
        Gen.Select(HistoryGen.Default, Gen.UInt).Sample(
            (history, seed) =>
            {
                var travelled = history.Travel(seed).SelectMany(request => request);
                Answers(ReferenceModel.Apply(travelled)).ShouldBe(Answers(ReferenceModel.Apply(history.Events)));
            },
            iter: 100);

    private static string Answers(ReferenceModel model) => string.Join('\n', (object?[])[
        .. new[] { "hosts", "speakers", "categories", "series", "hashtags" }
            .SelectMany(subject => model.Board(new BoardQuery(subject, "attendances") { From = Launch, PreviousTo = Launch })),
        .. model.Records("hosts", "peak_listeners").Timeline,
        .. model.Firsts("host"),
        .. model.Firsts("speaker"),
        .. model.Share(new BoardQuery("spaces", "peak_listeners"), 3, "kculture").Matching,
        .. model.Pairings().InAll,
        .. model.Spaces.Keys.Order(Ordinal.Order).Select(id => model.Lift(id)?.PeakListeners),
    ]);
}
