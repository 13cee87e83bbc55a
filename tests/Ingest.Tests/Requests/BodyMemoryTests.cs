using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.Tests.Integrations.Webhooks;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Ingest.Tests.Requests;

/// <summary>What the bodies of all requests hold is bounded, and whoever finds no room is asked to come again.</summary>
public sealed class BodyMemoryTests : IAsyncDisposable
{
    private const int Mebibyte = 1024 * 1024;
    private const int Most = BodyOptions.LeastBodyMemory * Mebibyte;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource deadline = new(Patience);
    private readonly IngestHost host = new()
    {
        Settings = { ["Ingest:BodyMemoryMebibytes"] = $"{BodyOptions.LeastBodyMemory}", ["Ingest:BodyTimeout"] = "00:01:00" },
    };

    private BodyMetrics? metrics;
    private Dawdlers? senders;

    public async ValueTask DisposeAsync()
    {
        senders?.Dispose();
        metrics?.Dispose();
        await host.DisposeAsync();
        deadline.Dispose();
    }

    [Fact]
    public async Task Bodies_that_dawdle_fill_it_and_whoever_comes_then_is_asked_to_come_again_until_one_of_them_goes()
    {
        Start();
        await FillAsync(Dawdlers.Known, Most);
        using var client = host.CreateClient(IngestHost.Key);

        using (var refused = await client.PostAsync(EventJson.Batch(EventJson.Sample())))
        {
            await refused.ProblemAsync(503, "overloaded");
            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        }

        metrics!.Refusals.ShouldBe(1);
        metrics.Memory.ShouldBe(Most);
        senders!.LeaveOne();
        await UntilAsync(() => metrics.Memory < Most);
        using var accepted = await client.PostAsync(EventJson.Batch(EventJson.Sample()));
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Room_is_waited_for_but_not_for_long()
    {
        var time = new FakeTimeProvider();
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var memory = new BodyMemory(
            Options.Create(new BodyOptions { BodyMemoryMebibytes = BodyOptions.LeastBodyMemory }), time, services.GetRequiredService<IMeterFactory>());
        var http = new DefaultHttpContext();
        using BodyHold first = memory.Open(http), second = memory.Open(http), third = memory.Open(http);
        first.TryGrow(Most / 2).ShouldBeTrue();

        var waiting = second.GrowAsync(Mebibyte, deadline.Token).AsTask();
        waiting.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await waiting).ShouldBeTrue();

        second.TryGrow((Most / 2) - Mebibyte).ShouldBeTrue();
        var late = third.GrowAsync(1, deadline.Token).AsTask();
        late.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        (await late).ShouldBeFalse();
        third.IsRefused.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_is_not_known_yet_gets_half_of_it()
    {
        Start();
        await FillAsync(Dawdlers.Unknown, Most / 2);

        using var unknown = await host.CreateClient().PostSignedAsync(EventJson.Batch(EventJson.Sample()), SignedPosting.NewSecret());
        await unknown.ProblemAsync(503, "overloaded");
        using var known = await host.CreateClient(IngestHost.Key).PostAsync(EventJson.Batch(EventJson.Sample()));
        known.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task What_is_announced_and_not_sent_takes_no_more_than_a_first_buffer()
    {
        Start();

        await senders!.SendAsync(Dawdlers.Known, announced: 4 * Mebibyte, sent: 1, deadline.Token);

        await UntilAsync(() => metrics!.Memory > 0);
        metrics!.Memory.ShouldBe(64 * 1024);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_a_body_inflates_to_counts_and_a_request_that_is_answered_holds_nothing(string coding)
    {
        Start();
        await FillAsync(Dawdlers.Known, Most - (4 * Mebibyte));
        using var client = host.CreateClient(IngestHost.Key);
        var bomb = Compressed.By(coding, "[]".PadRight(4 * Mebibyte));

        using (var refused = await client.PostAsync(bomb, Posting.Batched, [("Content-Encoding", coding)]))
        {
            await refused.ProblemAsync(503, "overloaded");
        }

        senders!.Dispose();
        await UntilAsync(() => metrics!.Memory == 0);
        using var accepted = await client.PostAsync(bomb, Posting.Batched, [("Content-Encoding", coding)]);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        metrics!.Memory.ShouldBe(0);
    }

    [Theory]
    [InlineData(BodyOptions.LeastBodyMemory - 1)]
    [InlineData(BodyOptions.MostBodyMemory + 1)]
    public void A_bound_in_which_no_request_fits_or_that_is_none_is_refused_at_the_start(int mebibytes)
    {
        host.Settings["Ingest:BodyMemoryMebibytes"] = $"{mebibytes}";

        HostStart.Refusal<OptionsValidationException>(() => _ = host.Services).Message.ShouldContain("Ingest:BodyMemoryMebibytes");
    }

    private void Start()
    {
        senders = new Dawdlers(host.StartKestrel());
        metrics = new BodyMetrics(host.Services.GetRequiredService<IMeterFactory>());
    }

    /// <summary>Sends bodies that lack their last byte, until so many bytes are held.</summary>
    private async Task FillAsync(string credentials, int bytes)
    {
        for (var held = 0; held < bytes; held += 4 * Mebibyte)
        {
            await senders!.SendAsync(credentials, announced: 4 * Mebibyte, sent: (4 * Mebibyte) - 1, deadline.Token);
        }

        await UntilAsync(() => metrics!.Memory == bytes);
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(10, deadline.Token);
        }
    }
}
