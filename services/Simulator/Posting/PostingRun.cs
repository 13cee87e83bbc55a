using SpacesPlatform.Client;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>Counts what comes of a run's requests. Thread-safe.</summary>
internal sealed class PostingRun(PostingOptions options, IPostingProgress progress)
{
    private readonly List<RefusedEvent> refused = [];

    /// <summary>
    /// The last accepted events of each type, one a request and as many as there are connections: types travel on different ways
    /// behind the API, and requests that are under way at once may be applied in any order.
    /// </summary>
    private readonly Dictionary<string, Queue<OutgoingEvent>> last = [];

    private readonly Lock gate = new();

    public PostingTotals Totals { get; private set; }

    public IReadOnlyList<RefusedEvent> Refused => refused;

    public LatencyHistogram Latency { get; } = new();

    public IReadOnlyList<OutgoingEvent> Last => [.. last.Values.SelectMany(events => events)];

    public void Count(PostAttempt attempt)
    {
        if (attempt.Failure is null or SpacesApiException)
        {
            Latency.Add(attempt.Duration);
        }

        lock (gate)
        {
            Add(attempt);
        }

        if (attempt.Again > 0)
        {
            var why = attempt.Failure?.Message.TrimEnd('.') ?? "the platform asked for some events again";
            progress.Note($"{why}; {attempt.Again} events will be posted again with the same ids");
        }

        if (attempt.Result is not null)
        {
            progress.Done(attempt.Events.Max(happening => ((EventPlace)happening.Tag!).Done));
            progress.Posted(Totals);
        }
    }

    private void Add(PostAttempt attempt)
    {
        var verdicts = attempt.Result?.Verdicts ?? [];
        List<EventVerdict> refusals = [.. verdicts.Where(verdict => verdict is { IsAccepted: false, IsRetryable: false })];
        var accepted = verdicts.Where(verdict => verdict.IsAccepted).Select(verdict => verdict.Event).ToList();
        Totals = new PostingTotals(
            Totals.Accepted + accepted.Count,
            Totals.Refused + refusals.Count,
            Totals.Requests + 1,
            Totals.Retries + (attempt.Number > 1 ? 1 : 0));
        refused.AddRange(refusals.Take(PostingSummary.LongestList - refused.Count).Select(verdict => new RefusedEvent(
            ((EventPlace)verdict.Event.Tag!).Index, verdict.Event.Id, verdict.Problem?.ToString() ?? "no reason given")));
        foreach (var group in accepted.GroupBy(happening => happening.Type))
        {
            Keep(group.Key, group.Last());
        }
    }

    private void Keep(string type, OutgoingEvent happening)
    {
        var events = last.TryGetValue(type, out var known) ? known : last[type] = new();
        events.Enqueue(happening);
        if (events.Count > options.Connections)
        {
            events.Dequeue();
        }
    }
}
