using System.Globalization;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.SpaceEvents;

namespace SpacesPlatform.Simulator.Load;

/// <summary>One Space of the load. Everything about it follows from the options and its number.</summary>
internal sealed class LoadSpace
{
    private static readonly string[] Formats = ["talk-show", "q-and-a", "listening-party"];

    private readonly LoadOptions options;
    private readonly IReadOnlyList<LoadHost> hosts;
    private readonly SeededRandom random;
    private readonly ulong seed;
    private readonly long number;
    private readonly LoadHost host;
    private int events;

    public LoadSpace(LoadOptions options, IReadOnlyList<LoadHost> hosts, long number)
    {
        this.options = options;
        this.hosts = hosts;
        this.number = number;
        seed = SeededRandom.Combine((ulong)options.Seed, (ulong)number + 1_000);
        random = new SeededRandom(seed);
        SpaceId = OpaqueIds.Space(seed);
        host = hosts[random.Next(hosts.Count)];
    }

    private string SpaceId { get; }

    /// <summary>The events in the order of their times.</summary>
    /// <param name="begun">When the Space is first heard of.</param>
    public IEnumerable<SpaceEvent> Events(DateTimeOffset begun)
    {
        var start = begun;
        string? title = string.Create(CultureInfo.InvariantCulture, $"{host.Name}, Space {number}");
        var post = OpaqueIds.Post(seed, begun);
        if (random.Next(100) < 30)
        {
            start = begun.AddMinutes(10 + random.Next(170));
            yield return Event(begun, new SpaceScheduledData
            {
                HostIds = [host.Id],
                ScheduledStart = start,
                Title = title,
                Lang = host.Lang,
                AnnouncementPostId = post,
            });
            if (random.Next(100) < 4)
            {
                yield return Event(start.AddMinutes(-5), new SpaceCanceledData());
                yield break;
            }
        }

        yield return Event(start, new SpaceStartedData
        {
            HostIds = [host.Id],
            Title = title,
            Lang = host.Lang,
            Categories = [host.Category],
            Hashtags = [$"host{host.Rank.ToString(CultureInfo.InvariantCulture)}"],
            Format = random.Next(100) < 40 ? Formats[random.Next(Formats.Length)] : null,
            AnnouncementPostId = post,
        });
        foreach (var happening in Live(start, post))
        {
            yield return happening;
        }
    }

    private IEnumerable<SpaceEvent> Live(DateTimeOffset start, string post)
    {
        // Log-normal: most last about 40 minutes, some for hours.
        var minutes = Math.Clamp(40 * Math.Exp(0.7 * random.NextNormal()), 5, 480);
        var length = TimeSpan.FromMilliseconds(Math.Floor(minutes * 60_000));
        var curve = new AudienceCurve(
            Math.Max(3, host.Audience * Math.Exp(0.35 * random.NextNormal())),
            length * (0.05 + (0.10 * random.NextDouble())),
            length * (0.30 + (0.30 * random.NextDouble())),
            length * (0.50 + random.NextDouble()));
        var guest = hosts[random.Next(hosts.Count)];
        var joins = start + (length * 0.1);
        var leaves = start + (length * 0.8);
        var end = start + length;
        var speaks = guest != host && random.Next(100) < 60;
        var peak = 0;

        for (var at = start.AddSeconds(random.Next(10)); at < end; at += options.SampleInterval)
        {
            if (speaks && joins <= at && joins != default)
            {
                yield return Event(joins, new SpeakerJoinedData(guest.Id, "speaker"));
                joins = default;
            }

            if (speaks && leaves <= at && leaves != default)
            {
                yield return Event(leaves, new SpeakerLeftData(guest.Id, "speaker"));
                leaves = default;
            }

            var listeners = (int)(curve.At(at - start) * (0.97 + (0.06 * random.NextDouble())));
            peak = Math.Max(peak, listeners);
            yield return Event(at, new ListenersSampledData(listeners, SampleKinds.Listeners));
        }

        var total = Math.Max(peak, (int)curve.TotalBy(length));
        yield return Event(end, new ListenersSampledData(total, SampleKinds.TotalLive));
        yield return Event(end, new EngagementMeasuredData(post, total * 2, total / 3));
        yield return Event(end, new SpaceEndedData { TotalListeners = total, PeakListeners = peak });
    }

    private SpaceEvent Event(DateTimeOffset time, EventData data) => new()
    {
        Source = options.Source,
        Id = string.Create(CultureInfo.InvariantCulture, $"load-{options.Seed}-{number}-{++events}"),
        Subject = SpaceId,
        Time = time,
        Data = data,
    };
}
