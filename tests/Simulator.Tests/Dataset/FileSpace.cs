namespace SpacesPlatform.Simulator.Tests.Dataset;

/// <summary>A Space of the data set with its metrics, computed straight from the lines as product.md defines them.</summary>
internal sealed class FileSpace
{
    public static readonly TimeSpan Gap = TimeSpan.FromMinutes(5);

    private static readonly HashSet<string> Retracted =
        [.. FileEvent.All.Where(line => line.Type == "event.retracted").Select(line => line.Text("event_id")!)];

    private readonly List<FileEvent> events;

    private FileSpace(string id, IEnumerable<FileEvent> events)
    {
        Id = id;
        this.events = [.. events.OrderBy(line => line.Time)];
        var started = this.events.Single(line => line.Type == "space.started");
        Start = started.Data.GetProperty("started_at").GetDateTimeOffset();
        End = this.events.Single(line => line.Type == "space.ended").Data.GetProperty("ended_at").GetDateTimeOffset();
        Host = FileAccount.ById[started.List("host_ids").Single()];
        Started = started;
        Source = Sources.OrderByDescending(source => Observed(source)).ThenBy(source => source, StringComparer.Ordinal).First();
    }

    /// <summary>All Spaces that took place.</summary>
    public static IReadOnlyList<FileSpace> All { get; } =
    [
        .. FileEvent.All
            .Where(line => line.Type.StartsWith("space.", StringComparison.Ordinal) && !Retracted.Contains(line.Id))
            .GroupBy(line => line.Subject)
            .Where(space => space.Any(line => line.Type == "space.started"))
            .Select(space => new FileSpace(space.Key, space)),
    ];

    public string Id { get; }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    public FileAccount Host { get; }

    public FileEvent Started { get; }

    /// <summary>The canonical source: the one that observed the longest.</summary>
    public string Source { get; }

    public IEnumerable<string> Sources => events.Where(IsSample).Select(line => line.Source).Distinct();

    public int Peak => Curve(Source).Max(sample => sample.Listeners);

    public int? ReportedPeak => events.Single(line => line.Type == "space.ended").Number("peak_listeners");

    public DateTimeOffset PeakAt => Curve(Source).First(sample => sample.Listeners == Peak).At;

    public double ListenerHours => Durations(Source).Sum(part => part.Listeners * part.Length.TotalHours);

    public int? Likes => events.Where(line => line.Type == "space.engagement-measured").Max(line => line.Number("likes"));

    public IEnumerable<FileEvent> Joined => events.Where(line => line.Type == "space.speaker-joined");

    public IReadOnlyList<(DateTimeOffset At, int Listeners)> Curve(string source) =>
    [
        .. events.Where(line => IsSample(line) && line.Source == source && line.Time >= Start && line.Time <= End)
            .Select(line => (line.Time, Listeners(line))),
    ];

    private TimeSpan Observed(string source) => Durations(source).Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Length);

    private IEnumerable<(int Listeners, TimeSpan Length)> Durations(string source)
    {
        var curve = Curve(source);
        return curve.Select((sample, i) =>
        {
            var until = i + 1 < curve.Count ? curve[i + 1].At : End;
            return (sample.Listeners, until - sample.At < Gap ? until - sample.At : Gap);
        });
    }

    private static bool IsSample(FileEvent line) =>
        line.Type == "space.listeners-sampled" && line.Text("kind") is "listeners" or "participants";

    private int Listeners(FileEvent sample)
    {
        var count = sample.Number("count")!.Value;
        if (sample.Text("kind") == "listeners")
        {
            return count;
        }

        var onTheFloor = events
            .Where(line => line.Type is "space.speaker-joined" or "space.speaker-left" && line.Time <= sample.Time)
            .GroupBy(line => line.Text("account_id")!)
            .Where(account => account.Last().Type == "space.speaker-joined")
            .Select(account => account.Key)
            .Append(Host.Id)
            .Distinct();
        return Math.Max(0, count - onTheFloor.Count());
    }
}
