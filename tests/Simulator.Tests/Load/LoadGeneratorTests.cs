using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.Load;

namespace SpacesPlatform.Simulator.Tests.Load;

public sealed class LoadGeneratorTests
{
    private static readonly LoadOptions Options = new()
    {
        From = new DateTimeOffset(2021, 7, 1, 0, 0, 0, TimeSpan.Zero),
        SpacesPerDay = 60,
        Days = 2,
        Hosts = 40,
    };

    [Fact]
    public void The_same_seed_makes_the_same_bytes()
    {
        Bytes(Options).SequenceEqual(Bytes(Options)).ShouldBeTrue();
        Bytes(Options).SequenceEqual(Bytes(Options with { Seed = 2 })).ShouldBeFalse();
    }

    [Fact]
    public void Seeds_share_no_identity_and_no_Space()
    {
        var one = Events(Options);
        var two = Events(Options with { Seed = 2 });

        one.Select(happening => happening.Id).Intersect(two.Select(happening => happening.Id)).ShouldBeEmpty();
        one.Select(happening => happening.Subject).Intersect(two.Select(happening => happening.Subject)).ShouldBeEmpty();
    }

    [Fact]
    public void Identities_are_unique_and_times_never_go_back()
    {
        var events = Events(Options);

        events.Select(happening => happening.Id).ShouldBeUnique();
        events.Zip(events.Skip(1)).ShouldAllBe(pair => pair.First.Time <= pair.Second.Time);
    }

    [Fact]
    public void Every_Space_ends_or_is_canceled()
    {
        var spaces = Events(Options)
            .Where(happening => happening.Data is not AccountUpdatedData)
            .GroupBy(happening => happening.Subject)
            .ToList();

        spaces.Count.ShouldBe(Options.Days * Options.SpacesPerDay);
        spaces.ShouldAllBe(space => space.Last().Data is SpaceEndedData || space.Last().Data is SpaceCanceledData);
    }

    [Fact]
    public void Audiences_follow_Zipfs_law_with_the_chosen_exponent()
    {
        var options = Options with { SpacesPerDay = 4_000, Hosts = 50, Days = 1, Zipf = 1.2 };
        var peaks = new Dictionary<string, List<int>>();
        var hosts = new Dictionary<string, string>();
        foreach (var happening in new LoadGenerator(options).Events())
        {
            if (happening.Data is SpaceStartedData started)
            {
                hosts[happening.Subject!] = started.HostIds.Single();
            }
            else if (happening.Data is SpaceEndedData ended)
            {
                var host = hosts[happening.Subject!];
                peaks.TryAdd(host, []);
                peaks[host].Add(ended.PeakListeners!.Value);
            }
        }

        var points = peaks.Values
            .Select(values => values.Average())
            .OrderDescending()
            .Select((audience, i) => (X: Math.Log(i + 1), Y: Math.Log(audience)))
            .ToList();
        points.Count.ShouldBe(50);
        Slope(points).ShouldBe(-1.2, 0.1);
    }

    [Fact]
    public void Listeners_arrive_fast_and_leave_slowly()
    {
        var curve = new AudienceCurve(1_000, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40));

        curve.At(TimeSpan.Zero).ShouldBe(0);
        curve.At(TimeSpan.FromMinutes(5)).ShouldBeInRange(600, 700);
        curve.At(TimeSpan.FromMinutes(20)).ShouldBe(1_000, 0.001);
        curve.At(TimeSpan.FromMinutes(60)).ShouldBe(1_000 / Math.E, 1);
    }

    [Fact]
    public void A_year_of_Spaces_starts_to_flow_at_once()
    {
        var year = Options with { Days = 365, SpacesPerDay = 100_000 };

        new LoadGenerator(year).Events().Take(1_000).Count().ShouldBe(1_000);
    }

    private static double Slope(List<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }

    private static List<SpaceEvent> Events(LoadOptions options) => [.. new LoadGenerator(options).Events()];

    private static byte[] Bytes(LoadOptions options) =>
        [.. new LoadGenerator(options).Events().SelectMany(happening => OutgoingEvent.Of(happening).Json.ToArray())];
}
