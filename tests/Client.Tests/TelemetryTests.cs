using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SpacesPlatform.Client.Tests.Sending;

namespace SpacesPlatform.Client.Tests;

public sealed class TelemetryTests : SenderTest
{
    [Fact]
    public async Task A_sender_is_seen_in_spans_and_counts()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClientTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var counts = new ConcurrentQueue<(string Name, long Value, string? Verdict)>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == ClientTelemetry.Name)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            counts.Enqueue((instrument.Name, value, tags.Length > 0 ? (string?)tags[0].Value : null)));
        meters.Start();
        using var parent = new ActivitySource("test").StartActivity() ?? new Activity("test").Start();
        Ingest.Then(FakeIngest.Status(503), Ingest.Verdicts(id => id != "e1"));
        await using var sender = Sender(options => options with { Linger = Timeout.InfiniteTimeSpan });

        await SendAsync(sender, 3);
        await sender.FlushAsync(Bound);

        var mine = spans.Where(span => span.GetTagItem("spaces.batch.size") is 3).ToList();
        mine.ShouldContain(span => span.OperationName == "post events" && span.Status == ActivityStatusCode.Error);
        counts.ShouldContain(("spaces.client.events.retried", 3, null));
        counts.ShouldContain(("spaces.client.events", 1, "refused"));
        counts.Count(count => count is { Name: "spaces.client.events", Verdict: "accepted" }).ShouldBeGreaterThanOrEqualTo(2);
        counts.ShouldContain(count => count.Name == "spaces.client.events.buffered");
    }
}
