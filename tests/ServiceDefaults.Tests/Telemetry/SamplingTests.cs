using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace SpacesPlatform.ServiceDefaults.Tests.Telemetry;

/// <summary>Which spans are exported.</summary>
[Collection(nameof(TracedService))]
public sealed class SamplingTests
{
    private static readonly (string, string) None = ("SampleRatio", "0");
    private static readonly (string, string) SlowAtOnce = ("SlowerThan", "00:00:00.0000001");
    private static readonly (string, string) NeverSlow = ("SlowerThan", "01:00:00");

    [Fact]
    public async Task By_default_all_are()
    {
        await using var service = await TracedService.StartAsync();

        Run(service, "a");

        service.Exported.ShouldBe(["a"]);
    }

    [Fact]
    public async Task What_is_not_sampled_is_not()
    {
        await using var service = await TracedService.StartAsync(None, NeverSlow);

        Run(service, "a");

        service.Exported.ShouldBeEmpty();
    }

    [Fact]
    public async Task Half_of_many_are_where_half_is_asked_for()
    {
        await using var service = await TracedService.StartAsync(("SampleRatio", "0.5"), NeverSlow);

        for (var number = 0; number < 400; number++)
        {
            Run(service, "a");
        }

        service.Exported.Count().ShouldBeInRange(120, 280);
    }

    [Fact]
    public async Task One_that_fails_is_with_those_around_it()
    {
        await using var service = await TracedService.StartAsync(None, NeverSlow);

        Run(service, "outer", inner: (_, _) =>
        {
            Run(service, "good");
            Run(service, "bad", inner: (_, span) => span.SetStatus(ActivityStatusCode.Error));
        });

        service.Exported.ShouldBe(["bad", "outer"]);
    }

    [Fact]
    public async Task One_that_is_slow_is()
    {
        await using var service = await TracedService.StartAsync(None, SlowAtOnce);

        Run(service, "slow");

        service.Exported.ShouldBe(["slow"]);
    }

    [Theory]
    [InlineData("1", ActivityTraceFlags.None, true)]
    [InlineData("0", ActivityTraceFlags.None, false)]
    [InlineData("0", ActivityTraceFlags.Recorded, true)]
    public async Task A_caller_may_have_its_trace_exported_but_does_not_hide_it(string ratio, ActivityTraceFlags flags, bool isExported)
    {
        await using var service = await TracedService.StartAsync(("SampleRatio", ratio), NeverSlow);

        Run(service, "a", new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true));

        service.Exported.ShouldBe(isExported ? ["a"] : []);
    }

    [Fact]
    public async Task One_that_fails_is_although_the_caller_does_not_sample()
    {
        await using var service = await TracedService.StartAsync(NeverSlow);

        Run(
            service,
            "bad",
            new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None, isRemote: true),
            inner: (_, span) => span.SetStatus(ActivityStatusCode.Error));

        service.Exported.ShouldBe(["bad"]);
    }

    [Fact]
    public async Task A_call_that_serves_nothing_is_not_even_when_it_fails()
    {
        await using var service = await TracedService.StartAsync(SlowAtOnce);

        using (var poll = service.Source.StartActivity("poll", ActivityKind.Client))
        {
            poll?.SetStatus(ActivityStatusCode.Error);
            Run(service, "part of it", inner: (_, span) => span.SetStatus(ActivityStatusCode.Error));
        }

        service.Exported.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/health", false)]
    [InlineData("/alive", false)]
    [InlineData("/picture.png", false)]
    [InlineData("/v1/picture.png", true)]
    public async Task Probes_and_files_are_not(string path, bool isExported)
    {
        await using var service = await TracedService.StartAsync(SlowAtOnce);
        using var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = service.Url };

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        using var later = await client.GetAsync("/v1/picture.png", TestContext.Current.CancellationToken);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!service.Exported.Any())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }

        service.Exported.Contains($"GET {path}").ShouldBe(isExported);
    }

    [Theory]
    [InlineData("SampleRatio", "1.5", "Telemetry:SampleRatio must be from 0 (none) to 1 (all), but is 1.5.")]
    [InlineData("SlowerThan", "00:00:00", "Telemetry:SlowerThan must be positive, such as 00:00:01, but is 00:00:00.")]
    public async Task Settings_without_a_meaning_keep_the_service_from_starting(string name, string value, string reason)
    {
        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => TracedService.StartAsync((name, value)));

        refusal.Failures.ShouldBe([reason]);
    }

    private static void Run(
        TracedService service, string name, ActivityContext parent = default, Action<ActivityContext, Activity>? inner = null)
    {
        using var span = parent == default
            ? service.Source.StartActivity(name)
            : service.Source.StartActivity(name, ActivityKind.Internal, parent);
        inner?.Invoke(span!.Context, span);
    }
}
