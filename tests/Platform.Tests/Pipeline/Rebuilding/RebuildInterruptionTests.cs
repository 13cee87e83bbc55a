using SpacesPlatform.Model;
using SpacesPlatform.Stats.Rebuilding;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>What can come between: another rebuild, a killed one, an impatient operator, a long query, a migration.</summary>
public sealed class RebuildInterruptionTests : IAsyncLifetime
{
    private static readonly History Events = HistoryGen.Make(7, [.. Enumerable.Range(1, 60).Select(seed => (uint)seed)]);

    private readonly StatsDatabase database = new();

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await Apply.UntilCommittedAsync(database.Transaction(), Wire.Read(Events.Events));
        await database.ExecuteAsync("UPDATE spaces SET title = 'wrong'");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_second_rebuild_is_refused_while_one_is_running()
    {
        Task<RebuildSummary>? second = null;
        await database.RebuildAsync(progress: new SilentProgress { Beginning = _ => second ??= Ended(database.RebuildAsync()) });

        (await Should.ThrowAsync<RebuildException>(second!)).Message.ShouldContain("another rebuild");
        await AgreesAsync();
    }

    [Fact]
    public async Task What_a_killed_one_left_is_cleaned_up()
    {
        await database.ExecuteAsync(
            $"""
            CREATE SCHEMA {RebuildSchema.Name};
            CREATE TABLE {RebuildSchema.Name}.spaces (LIKE spaces INCLUDING ALL);
            INSERT INTO {RebuildSchema.Name}.spaces SELECT * FROM spaces;
            CREATE TABLE {RebuildSchema.Name}.todo (id text);
            """);

        await database.RebuildAsync();

        await AgreesAsync();
        (await database.HasRestsAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("accounts")]
    [InlineData("Spaces")]
    [InlineData("swapping")]
    public async Task A_stopped_one_changes_nothing_and_leaves_nothing(string part)
    {
        var before = (await database.RevisionAsync(), await database.ContentAsync(), await database.TablesAsync());
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(database.RebuildAsync(
            progress: new SilentProgress { Beginning = begun => _ = begun == part && Stop(stop) }, cancellationToken: stop.Token));

        (await database.RevisionAsync(), await database.ContentAsync(), await database.TablesAsync()).ShouldBe(before);
        (await database.HasRestsAsync()).ShouldBeFalse();
        await database.RebuildAsync();
        await AgreesAsync();
    }

    [Theory]
    [InlineData("SELECT count(*) FROM spaces")]
    [InlineData("SELECT count(*) FROM accounts")]
    public async Task A_query_that_lasts_is_waited_for(string query)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new Npgsql.NpgsqlCommand(query, connection);
        await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        var waited = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var rebuild = database.RebuildAsync(progress: new SilentProgress { Noting = note => waited.TrySetResult(note) });
        (await waited.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldContain("in use");
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await rebuild;

        await AgreesAsync();
    }

    [Fact]
    public async Task A_migration_meanwhile_makes_it_give_up()
    {
        var before = await database.TablesAsync();
        var progress = new SilentProgress { Beginning = MigrateBeforeSwapping };

        (await Should.ThrowAsync<RebuildException>(database.RebuildAsync(progress: progress))).Message.ShouldContain("migrated meanwhile");

        (await database.TablesAsync()).ShouldBe(before);
        (await Should.ThrowAsync<RebuildException>(database.RebuildAsync())).Message.ShouldContain("newer version");
    }

    /// <summary>The rebuild goes on only when the migration is committed.</summary>
    private void MigrateBeforeSwapping(string part)
    {
        if (part == "swapping")
        {
            database.ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_Later', '10')""").Wait();
        }
    }

    /// <summary>The first one goes on only when the second has ended, well or not.</summary>
    private static Task<RebuildSummary> Ended(Task<RebuildSummary> rebuild)
    {
        Task.WhenAny(rebuild).Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        return rebuild;
    }

    private static bool Stop(CancellationTokenSource stop)
    {
        stop.Cancel();
        return true;
    }

    private Task AgreesAsync() => database.AgreesWithAsync(ReferenceModel.Apply(Events.Events), "");
}
