using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Records;

/// <summary>Reads records and dresses them: with who holds them, and with links to the entries that prove their values.</summary>
internal sealed class RecordAnswers(BoardEntries entries)
{
    /// <summary>As many of the board's entries as its link shows; the first of them is the record that stands.</summary>
    private const int ShownEntries = 10;

    /// <exception cref="ReadRefusedException">As of a past moment, they are of too many Spaces.</exception>
    public async Task<RecordsAnswer> ReadAsync(BoardSnapshot snapshot, RecordQuery query, CancellationToken cancellationToken)
    {
        var timeline = await RecordReader.ReadAsync(snapshot, query, cancellationToken);
        RecordReading[] shown = timeline.Current is { } standing ? [standing, .. timeline.Items] : [];
        RecordHolder[] holders = [.. shown.SelectMany(item => new[] { item.Holder, item.Dethroned }).OfType<RecordHolder>().Distinct()];
        var dressed = await DressAsync(snapshot, query, holders, cancellationToken);

        var current = timeline.Current is { } record ? Item(record, dressed) : null;
        var items = timeline.Items.Select(item => Item(item, dressed)).ToList();
        return new(
            BoardDescription.Describe(query.Board) with { Subject = query.OfHosts ? BoardSubject.Hosts.Id : query.Board.Subject.Id },
            timeline.Revision,
            current,
            (snapshot.Now - current?.AchievedAt)?.Days,
            timeline.Total,
            items,
            [ApiLinks.Board(query.Board, ShownEntries), .. items.Select(item => item.Entry.Self!).Distinct()]);
    }

    private static RecordItem Item(RecordReading item, Dictionary<RecordHolder, BoardEntry> dressed) => new(
        dressed[item.Holder],
        item.Holder.Space.Value,
        item.Holder.Space.AchievedAt,
        item.Dethroned is { } dethroned ? dressed[dethroned] : null,
        item.Margin,
        item.Equalled);

    /// <summary>A host's entry leads to that of its Space: that one proves the value.</summary>
    private async Task<Dictionary<RecordHolder, BoardEntry>> DressAsync(
        BoardSnapshot snapshot, RecordQuery query, RecordHolder[] holders, CancellationToken cancellationToken)
    {
        string Self(RecordHolder holder) => ApiLinks.Entry(query.Board, holder.Space.Id);
        if (!query.OfHosts)
        {
            var spaces = await entries.DressAsync(snapshot, BoardSubject.Spaces, [.. holders.Select(holder => holder.Space)], cancellationToken);
            return holders.Zip(spaces).ToDictionary(pair => pair.First, pair => pair.Second with { Self = Self(pair.First) });
        }

        var hosted = await BoardEntries.ReferencesAsync(snapshot, holders.Select(holder => holder.Space.Id), cancellationToken);
        var places = holders.Select(holder => holder.Space with { Id = holder.HostId! }).ToList();
        var hosts = await entries.DressAsync(snapshot, BoardSubject.Hosts, places, cancellationToken);
        return holders.Zip(hosts.Cast<AccountEntry>()).ToDictionary(
            pair => pair.First,
            BoardEntry (pair) => pair.Second with { Self = Self(pair.First), Space = hosted.GetValueOrDefault(pair.First.Space.Id) });
    }
}
