using System.Diagnostics;

namespace SpacesPlatform.Ingest.Tests.Publishing;

public sealed class ConfirmedPublishingTests : IDisposable
{
    private readonly IngestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_publisher_that_fails_is_answered_503()
    {
        host.Publisher.Confirm = _ => throw new InvalidOperationException("the broker is not there");

        await ShouldBeUnconfirmedAsync();
    }

    [Fact]
    public async Task A_publisher_that_waits_is_stopped()
    {
        host.Publisher.Confirm = token => Task.Delay(Timeout.Infinite, token);

        await ShouldBeUnconfirmedAsync();
    }

    [Fact]
    public async Task A_publisher_that_hangs_is_not_waited_for()
    {
        host.Publisher.Confirm = _ => new TaskCompletionSource().Task;

        await ShouldBeUnconfirmedAsync();
    }

    [Fact]
    public async Task The_deadline_leaves_room_in_the_promised_5_seconds()
    {
        host.Settings.Remove("Ingest:ConfirmTimeout");
        using var client = host.CreateClient(IngestHost.Key);
        (await client.PostAsync("[]")).Dispose();
        host.Publisher.Confirm = _ => new TaskCompletionSource().Task;
        var watch = Stopwatch.StartNew();

        using var response = await client.PostAsync(EventJson.Batch(EventJson.Sample()));

        await response.ProblemAsync(503, "not_confirmed");
        watch.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(3.5), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Refused_events_need_no_broker()
    {
        host.Publisher.Confirm = _ => throw new InvalidOperationException("the broker is not there");

        using var response = await host.CreateClient(IngestHost.Key).PostAsync(EventJson.Batch(EventJson.Sample(-1)));

        await response.ProblemAsync(422, "invalid_event");
    }

    [Fact]
    public async Task It_works_again_once_the_broker_is_back()
    {
        host.Publisher.Confirm = _ => throw new InvalidOperationException("the broker is not there");
        await ShouldBeUnconfirmedAsync();
        host.Publisher.Confirm = _ => Task.CompletedTask;

        using var response = await host.CreateClient(IngestHost.Key).PostAsync(EventJson.Batch(EventJson.Sample()));

        await response.JsonAsync(System.Net.HttpStatusCode.Accepted);
        host.Publisher.Published.Count.ShouldBe(1);
    }

    private async Task ShouldBeUnconfirmedAsync()
    {
        // One event of the batch is refused: that does not matter to the ones that would be accepted.
        using var response = await host.CreateClient(IngestHost.Key).PostAsync(EventJson.Batch(EventJson.Sample(), EventJson.Sample(-1)));

        await response.ProblemAsync(503, "not_confirmed");
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        host.Publisher.Published.ShouldBeEmpty();
    }
}
