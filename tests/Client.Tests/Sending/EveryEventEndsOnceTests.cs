using System.Collections.Concurrent;
using CsCheck;
using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client.Tests.Sending;

/// <summary>Whatever a server does, every event ends in exactly one verdict, and an accepted one was accepted.</summary>
public sealed class EveryEventEndsOnceTests
{
    private static readonly Gen<int[]> Plans = Gen.Int[0, 7].Array[0, 25];

    [Fact]
    public Task Under_any_sequence_of_answers() => Gen.Select(Plans, Gen.Int[1, 60], Gen.Int[1, 4], Gen.Int[1, 9], Gen.Bool).SampleAsync(
        async (plan, events, requests, batchSize, closesEarly) =>
        {
            var ingest = new FakeIngest();
            Array.ForEach(plan, step => ingest.Then(Answer(ingest, step)));
            await using var server = await TestServer.StartAsync(ingest.AnswerAsync);
            using var client = server.CreateClient();
            var outcomes = new ConcurrentQueue<EventOutcome>();
            var sender = client.CreateSender(new SpaceEventSenderOptions
            {
                Requests = requests,
                BatchSize = batchSize,
                BufferSize = 20,
                Linger = TimeSpan.FromMilliseconds(1),
                ShortestPause = TimeSpan.FromMilliseconds(1),
                LongestPause = TimeSpan.FromMilliseconds(4),
                CloseWithin = closesEarly ? TimeSpan.FromMilliseconds(5) : TimeSpan.FromSeconds(30),
                Settled = outcomes.Enqueue,
            });
            using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            for (var i = 0; i < events; i++)
            {
                await sender.SendAsync(SenderEvents.Event(i), bound.Token);
            }

            var report = await sender.CloseAsync(bound.Token);

            outcomes.Select(outcome => outcome.Event.Id).Order().ShouldBe(Enumerable.Range(0, events).Select(i => $"e{i}").Order());
            (report.Accepted + report.RefusedTotal + report.UnsentTotal).ShouldBe(events);
            foreach (var outcome in outcomes)
            {
                var wasAccepted = ingest.Accepted.ContainsKey(outcome.Event.Id);
                (outcome.Verdict != DeliveryVerdict.Accepted || wasAccepted).ShouldBeTrue(outcome.Event.Id);
                (outcome.Verdict != DeliveryVerdict.Refused || !wasAccepted || IsAmbiguous(plan)).ShouldBeTrue(outcome.Event.Id);
            }

            if (!closesEarly)
            {
                report.UnsentTotal.ShouldBe(0);
            }
        },
        iter: 40,
        threads: 1);

    /// <summary>An answer that broke off after the events were taken: they may be refused the next time, by this server without memory.</summary>
    private static bool IsAmbiguous(int[] plan) => plan.Contains(5);

    private static Func<Microsoft.AspNetCore.Http.HttpContext, string[], Task> Answer(FakeIngest ingest, int step) => step switch
    {
        0 => ingest.AcceptAsync,
        1 => ingest.Verdicts(id => id.GetHashCode(StringComparison.Ordinal) % 3 != 0),
        2 => ingest.Verdicts(id => id.GetHashCode(StringComparison.Ordinal) % 2 != 0, retryable: true),
        3 => FakeIngest.Status(503, "0"),
        4 => FakeIngest.Status(429),
        5 => ingest.AcceptAndBreakAsync,
        6 => FakeIngest.BreakAsync,
        _ => ingest.Verdicts(_ => false, status: 422),
    };
}
