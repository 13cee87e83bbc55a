using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using SpacesPlatform.ServiceDefaults.Bus;
using SpacesPlatform.Stats.FailedEvents;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Stats.Tests;

public sealed class RequeueFailedTests : IAsyncLifetime
{
    private static readonly CreateChannelOptions Confirmed = new(true, true);
    private Uri broker = null!;
    private IConnection connection = null!;
    private IChannel channel = null!;

    public async ValueTask InitializeAsync()
    {
        var infrastructure = await TestInfrastructure.GetAsync(TestContext.Current.CancellationToken);
        broker = await infrastructure.CreateVirtualHostAsync(TestContext.Current.CancellationToken);
        connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        channel = await connection.CreateChannelAsync(Confirmed);
        await DeclareAsync(EventsTopology.ErrorQueue);
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }

    [Fact]
    public async Task Failed_messages_come_back_as_they_were_without_their_faults()
    {
        await DeclareAsync(EventsTopology.Queue);
        await channel.FailAsync("first");
        await channel.FailAsync("second");

        (await RunAsync()).ShouldBe((0, "2 messages were requeued"));

        var first = (await channel.BasicGetAsync(EventsTopology.Queue, autoAck: true))!;
        Encoding.UTF8.GetString(first.Body.Span).ShouldBe("first");
        first.BasicProperties.MessageId.ShouldBe("id of first");
        first.BasicProperties.ContentType.ShouldBe("application/vnd.masstransit+json");
        first.BasicProperties.Persistent.ShouldBeTrue();
        var headers = first.BasicProperties.Headers!;
        headers.Keys.Where(name => !name.StartsWith("x-", StringComparison.Ordinal)).ShouldBe(["traceparent"]);
        headers.TryGetValue("x-delivery-count", out var deliveries);
        Convert.ToInt64(deliveries ?? 0L, CultureInfo.InvariantCulture).ShouldBe(0L);
        (await CountAsync(EventsTopology.Queue)).ShouldBe(1u);
        (await CountAsync(EventsTopology.ErrorQueue)).ShouldBe(0u);
    }

    [Fact]
    public async Task The_oldest_are_moved_first_and_no_more_than_asked_for()
    {
        await DeclareAsync(EventsTopology.Queue);
        foreach (var body in new[] { "a", "b", "c" })
        {
            await channel.FailAsync(body);
        }

        (await RunAsync("--most", "2")).ShouldBe((0, "2 messages were requeued"));

        (await CountAsync(EventsTopology.Queue)).ShouldBe(2u);
        var left = (await channel.BasicGetAsync(EventsTopology.ErrorQueue, autoAck: true))!;
        Encoding.UTF8.GetString(left.Body.Span).ShouldBe("c");
    }

    [Fact]
    public async Task What_fails_again_meanwhile_is_not_moved_a_second_time()
    {
        await DeclareAsync(EventsTopology.Queue);
        await channel.FailAsync("poison");
        await channel.FailAsync("more poison");
        await using var consuming = await connection.CreateChannelAsync(Confirmed);
        var stats = new AsyncEventingBasicConsumer(consuming);
        stats.ReceivedAsync += async (_, message) =>
        {
            await consuming.BasicPublishAsync("", EventsTopology.ErrorQueue, message.Body.ToArray());
            await consuming.BasicAckAsync(message.DeliveryTag, multiple: false);
        };
        await consuming.BasicConsumeAsync(EventsTopology.Queue, autoAck: false, stats);

        (await RunAsync()).ShouldBe((0, "2 messages were requeued"));
    }

    [Fact]
    public async Task A_message_that_the_events_queue_does_not_take_stays_in_the_error_queue()
    {
        await channel.FailAsync("kept");

        var (code, text) = await RunAsync();

        code.ShouldBe(1);
        text.ShouldContain($"did not take one into {EventsTopology.Queue}");
        await WaitForCountAsync(EventsTopology.ErrorQueue, 1);
    }

    [Fact]
    public async Task A_broker_without_the_error_queue_is_named_as_the_wrong_one()
    {
        await channel.QueueDeleteAsync(EventsTopology.ErrorQueue);

        var (code, text) = await RunAsync();

        code.ShouldBe(1);
        text.ShouldContain($"no queue {EventsTopology.ErrorQueue}");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("few")]
    public async Task A_wrong_number_is_refused(string most) => (await RunAsync("--most", most)).Code.ShouldNotBe(0);

    private async Task<(int Code, string Text)> RunAsync(params string[] options)
    {
        using var text = new StringWriter();
        var result = RequeueFailedCommand.Create(() => broker.AbsoluteUri).Parse([RequeueFailedCommand.Name, .. options]);
        var code = await result.InvokeAsync(new() { Output = text, Error = text }, TestContext.Current.CancellationToken);
        return (code, text.ToString().Trim());
    }

    private Task DeclareAsync(string queue) => channel.QueueDeclareAsync(
        queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });

    private async Task<uint> CountAsync(string queue) => (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;

    /// <summary>The broker gives back what the mover's closed channel had in hand a moment later.</summary>
    private async Task WaitForCountAsync(string queue, uint count)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await CountAsync(queue) != count)
        {
            await Task.Delay(50, deadline.Token);
        }
    }
}
