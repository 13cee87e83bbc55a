using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client.Tests.Sending;

public sealed class RetryTests : SenderTest
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task What_was_not_taken_is_posted_again_with_the_same_ids(int status)
    {
        Ingest.Then(FakeIngest.Status(status, "0"), FakeIngest.BreakAsync, Ingest.AcceptAndBreakAsync, FakeIngest.Status(status));
        await using var sender = Sender(options => options with { Requests = 1 });

        await SendAsync(sender, 3);
        var report = await sender.FlushAsync(Bound);

        Ingest.Requests.Count.ShouldBe(5);
        Ingest.Requests.ShouldAllBe(ids => ids.SequenceEqual(new[] { "e0", "e1", "e2" }));
        report.Accepted.ShouldBe(3);
        Verdicts().Values.ShouldAllBe(verdict => verdict == DeliveryVerdict.Accepted);
        Attempts.Select(attempt => attempt.Number).ShouldBe([1, 2, 3, 4, 5]);
        Attempts.Take(4).ShouldAllBe(attempt => attempt.Failure != null && attempt.Again == 3);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_asked_again()
    {
        Ingest.Then(FakeIngest.HangAsync);
        await using var sender = Sender(clientChange: options => options with { AttemptTimeout = TimeSpan.FromMilliseconds(200) });

        await SendAsync(sender, 1);
        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(1);

        Attempts.First().Failure.ShouldBeOfType<TimeoutException>();
    }

    [Fact]
    public async Task What_the_platform_asks_to_wait_is_waited_by_all_requests_but_not_for_ever()
    {
        Ingest.Then(FakeIngest.Status(429, "3600"));
        await using var sender = Sender(options => options with { Requests = 4, BatchSize = 1 });

        await SendAsync(sender, 20);
        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(20);

        ((SpacesApiException)Attempts.Single(attempt => attempt.Failure is not null).Failure!).RetryAfter.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Of_a_batch_only_that_is_posted_again_which_may_be()
    {
        Ingest.Then(Ingest.Verdicts(id => id != "e1", retryable: true));
        await using var sender = Sender();

        await SendAsync(sender, 3);
        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(3);

        Ingest.Requests.Last().ShouldBe(["e1"]);
        Ingest.Accepted.Values.ShouldAllBe(times => times == 1);
    }

    [Fact]
    public async Task A_platform_that_stays_away_is_given_up_and_the_events_are_listed()
    {
        Ingest.Otherwise = FakeIngest.Status(503);
        await using var sender = Sender(options => options with { GiveUpAfter = TimeSpan.FromMilliseconds(50) });

        await SendAsync(sender, 3);
        var report = await sender.FlushAsync(Bound);

        report.UnsentTotal.ShouldBe(3);
        report.Unsent.Select(outcome => outcome.Event.Id).ShouldBe(["e0", "e1", "e2"]);
        report.Unsent[0].Reason!.ShouldContain("answered 503");
        report.Fault.ShouldBeNull();
        Should.Throw<UndeliveredEventsException>(report.ThrowIfIncomplete).Report.ShouldBe(report);
        Ingest.Otherwise = null;
        await sender.SendAsync(Event(9), Bound);
        (await sender.FlushAsync(Bound)).Accepted.ShouldBe(1);
    }
}
