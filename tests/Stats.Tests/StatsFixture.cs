using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Tests;

/// <summary>A stats database of its own, and the pipeline that applies events to it, without the bus.</summary>
public sealed class StatsFixture : IAsyncLifetime
{
    public static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(5);

    private ServiceProvider? services;

    public string ConnectionString { get; private set; } = "";

    internal NpgsqlDataSource DataSource => services!.GetRequiredService<NpgsqlDataSource>();

    internal BatchTransaction Transaction => services!.GetRequiredService<BatchTransaction>();

    internal BatchApplier Applier => services!.GetRequiredService<BatchApplier>();

    /// <summary>For tests that need more than one; a class takes it as its fixture.</summary>
    public static async Task<StatsFixture> CreateAsync()
    {
        var fixture = new StatsFixture();
        await fixture.InitializeAsync();
        return fixture;
    }

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await StatsDatabase.CreateAsync(TestContext.Current.CancellationToken);
        services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => NpgsqlDataSource.Create(ConnectionString))
            .AddSingleton(_ => new ApplyDatabase(ConnectionString))
            .AddSingleton(new SpaceProjector(LongestHold))
            .AddSingleton<SpaceStep>()
            .AddSingleton<BatchTransaction>()
            .AddSingleton<FailureTransaction>()
            .AddSingleton<StatsTelemetry>()
            .AddSingleton<BatchApplier>()
            .BuildServiceProvider();
    }

    /// <summary>Applies contracts in one transaction.</summary>
    internal Task<BatchOutcome> ApplyAsync(params IEnumerable<object> messages) =>
        Transaction.RunAsync([.. messages.SelectMany(IncomingEvents.From)], TestContext.Current.CancellationToken);

    /// <summary>The present moment of the database, as <c>as_of</c> takes it: whatever was applied before is known then.</summary>
    internal async Task<string> NowAsync() =>
        UtcTimeConverter.Format(await Moments.NowAsync(DataSource, TestContext.Current.CancellationToken));

    /// <summary>Applies contracts as the service does, whatever is wrong with them.</summary>
    internal Task<IReadOnlyList<(IncomingEvent Event, Exception Reason)>> ApplyOrFailAsync(params IEnumerable<object> messages) =>
        Applier.ApplyAsync([.. messages.SelectMany(IncomingEvents.From)], TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }
    }
}
