using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.SpaceEvents;

namespace SpacesPlatform.Simulator.Load;

/// <summary>
/// Makes days of Spaces as a stream in the order of time. Holds the Spaces that are under way and one day's starts, never all
/// events.
/// </summary>
public sealed class LoadGenerator(LoadOptions options)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public IEnumerable<SpaceEvent> Events()
    {
        LoadHost[] hosts = [.. Enumerable.Range(1, options.Hosts).Select(rank => new LoadHost(options, rank))];
        foreach (var host in hosts)
        {
            yield return host.Account();
        }

        // Spaces under way, by the time of their next event; the number breaks ties the same way every time.
        var underWay = new PriorityQueue<IEnumerator<SpaceEvent>, (DateTimeOffset Time, long Number)>();
        long number = 0;
        for (var day = 0; day < options.Days; day++)
        {
            foreach (var begun in Starts(day))
            {
                foreach (var happening in Until(underWay, begun))
                {
                    yield return happening;
                }

                Continue(underWay, new LoadSpace(options, hosts, number).Events(begun).GetEnumerator(), number);
                number++;
            }
        }

        foreach (var happening in Until(underWay, DateTimeOffset.MaxValue))
        {
            yield return happening;
        }
    }

    private static IEnumerable<SpaceEvent> Until(
        PriorityQueue<IEnumerator<SpaceEvent>, (DateTimeOffset Time, long Number)> underWay, DateTimeOffset limit)
    {
        while (underWay.TryPeek(out var space, out var next) && next.Time < limit)
        {
            underWay.Dequeue();
            yield return space.Current;
            Continue(underWay, space, next.Number);
        }
    }

    private static void Continue(
        PriorityQueue<IEnumerator<SpaceEvent>, (DateTimeOffset Time, long Number)> underWay,
        IEnumerator<SpaceEvent> space,
        long number)
    {
        if (space.MoveNext())
        {
            underWay.Enqueue(space, (space.Current.Time, number));
        }
        else
        {
            space.Dispose();
        }
    }

    /// <summary>When the day's Spaces are first heard of: three in four in the evening half of the day (09:00 to 21:00 UTC).</summary>
    private DateTimeOffset[] Starts(int day)
    {
        var random = new SeededRandom(SeededRandom.Combine((ulong)options.Seed, (ulong)day));
        var starts = new DateTimeOffset[options.SpacesPerDay];
        for (var i = 0; i < starts.Length; i++)
        {
            var hour = random.Next(100) < 75 ? 9 + (12 * random.NextDouble()) : 21 + (12 * random.NextDouble());
            var offset = TimeSpan.FromSeconds(Math.Floor(hour % 24 * 3600));
            starts[i] = options.From + (day * Day) + offset;
        }

        Array.Sort(starts);
        return starts;
    }
}
