using CsCheck;

namespace SpacesPlatform.Model;

/// <summary>
/// Makes up histories that hit the fine print: a small universe, 6 to 40 minutes around the public launch (in half of them one
/// Space is 90 days older), times that coincide, events of all types with fields left out. All are valid, and no two events
/// share an identity.
/// </summary>
public static class HistoryGen
{
    // Uniform, or else small seeds, and with them the same events, would be far too frequent.
    private static readonly Gen<uint> Seed = Gen.UInt.Uniform;

    /// <summary>Histories of up to 80 events.</summary>
    public static Gen<History> Default { get; } = OfLength(0, 80);

    /// <summary>
    /// Histories of <paramref name="least"/> to <paramref name="most"/> events. Each event has a seed of its own, so that a
    /// failing history shrinks.
    /// </summary>
    public static Gen<History> OfLength(int least, int most) =>
        Gen.Select(Seed, Seed.Array[least, most], (universe, events) => Make(universe, events));

    /// <summary>The history of these seeds, one for the universe and one an event: always the same.</summary>
    public static History Make(uint universeSeed, IReadOnlyList<uint> seeds)
    {
        var universe = Universe.Of(new Dice(universeSeed));
        var dice = seeds.Select(seed => new Dice(seed)).ToList();
        // All identities first: a retraction can then name an event that comes before or after it.
        var ids = new List<(string Source, string Id)>();
        foreach (var own in dice)
        {
            var source = own.Of(universe.Sources);
            // Numbered per source: the same id may come from two sources, and is then two identities.
            ids.Add((source, own.Of("e", "E", "\uFF5E", "\U0001F3A7") + ids.Count(id => id.Source == source)));
        }

        return new History(dice.Select((own, i) => new EventMaker(universe, own, ids[i].Source, ids[i].Id, ids).Make()).ToList());
    }
}
