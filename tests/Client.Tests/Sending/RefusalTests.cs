using System.Net;
using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client.Tests.Sending;

public sealed class RefusalTests : SenderTest
{
    [Theory]
    [InlineData(207)]
    [InlineData(403)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task A_refused_event_is_told_with_its_problem_and_never_posted_again(int status)
    {
        Ingest.Then(Ingest.Verdicts(_ => false, status: status));
        await using var sender = Sender();

        await SendAsync(sender, 1);
        var report = await sender.FlushAsync(Bound);

        report.RefusedTotal.ShouldBe(1);
        var refused = report.Refused.Single();
        refused.Event.Id.ShouldBe("e0");
        refused.Problem!.Code.ShouldBe("invalid_event");
        refused.Reason.ShouldBe("No. (/data/count must not be negative)");
        Ingest.Requests.Count.ShouldBe(1);
        Verdicts()["e0"].ShouldBe(DeliveryVerdict.Refused);
    }

    [Fact]
    public async Task Good_events_of_the_same_batch_are_accepted()
    {
        Ingest.Then(Ingest.Verdicts(id => id != "e1"));
        await using var sender = Sender();

        await SendAsync(sender, 3);
        var report = await sender.FlushAsync(Bound);

        (report.Accepted, report.RefusedTotal).ShouldBe((2, 1));
        Should.Throw<UndeliveredEventsException>(report.ThrowIfIncomplete).Message.ShouldContain("'e1' of https://integrations.example/a: No.");
    }

    [Theory]
    [InlineData(401, """{"detail":"The key is not known.","code":"unauthorized"}""", "The key is not known.")]
    [InlineData(400, """{"detail":"Not JSON."}""", "Not JSON.")]
    [InlineData(404, "<html>", "no reason given")]
    [InlineData(202, "<html>", "no reason given")]
    [InlineData(202, """{"accepted":1}""", "2 events were sent, the answer speaks of 1")]
    [InlineData(207, """{"accepted":1,"items":[{"index":0,"status":"accepted"}]}""", "2 events were sent, the answer speaks of 1")]
    [InlineData(207, """{"accepted":1,"items":[{"index":0,"status":"accepted"},{"index":7,"status":"accepted"}]}""", "speaks of 1")]
    [InlineData(207, """{"accepted":1,"items":[{"index":0,"status":"accepted"},{"index":0,"status":"accepted"}]}""", "speaks of 1")]
    public async Task An_answer_that_nobody_could_mend_stops_the_sender_and_loses_nothing(int status, string body, string reason)
    {
        Ingest.Then(FakeIngest.Status(status, body: body));
        await using var sender = Sender();

        await SendAsync(sender, 2);
        var report = await sender.FlushAsync(Bound);

        report.UnsentTotal.ShouldBe(2);
        report.Unsent.ShouldAllBe(outcome => outcome.Reason!.Contains(reason, StringComparison.Ordinal));
        ((SpacesApiException)report.Fault!).Status.ShouldBe((HttpStatusCode)status);
        var stopped = await Should.ThrowAsync<SenderStoppedException>(async () => await sender.SendAsync(Event(3), Bound));
        stopped.InnerException.ShouldBe(report.Fault);
        Should.Throw<SenderStoppedException>(() => sender.TrySend(Event(3)));
        Ingest.Requests.Count.ShouldBe(1);
        Verdicts().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_callback_that_fails_stops_the_sender_and_loses_nothing()
    {
        await using var sender = Sender(options => options with
        {
            Settled = outcome =>
            {
                Outcomes.Enqueue(outcome);
                throw new InvalidOperationException("The caller's own fault.");
            },
        });

        await SendAsync(sender, 2);
        var report = await sender.FlushAsync(Bound);

        (report.Accepted + report.UnsentTotal).ShouldBe(2);
        await Eventually.Async(() => Outcomes.Count == 2);
        var error = await Should.ThrowAsync<SenderStoppedException>(async () => await sender.SendAsync(Event(3), Bound));
        error.InnerException!.Message.ShouldBe("The caller's own fault.");
    }

    [Fact]
    public async Task One_request_gives_its_verdicts_in_order_and_is_sent_once()
    {
        Ingest.Then(Ingest.Verdicts(id => id != "e1"), FakeIngest.Status(503, "2"));

        var result = await Client().PostAsync([Event(0), Event(1), Event(2)], Bound);

        result.Verdicts.Select(verdict => (verdict.Event.Id, verdict.IsAccepted)).ShouldBe([("e0", true), ("e1", false), ("e2", true)]);
        result.Accepted.ShouldBe(2);
        result.Refused.Single().Problem!.Errors!.Single().Pointer.ShouldBe("/data/count");
        var error = await Should.ThrowAsync<SpacesApiException>(() => Client().PostAsync([Event(3)], Bound));
        (error.Status, error.RetryAfter, error.IsTransient).ShouldBe((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(2), true));
        Ingest.Requests.Count.ShouldBe(2);
    }
}
