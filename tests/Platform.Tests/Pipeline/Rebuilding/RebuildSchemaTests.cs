using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>A swap leaves a schema that nobody can tell from the one that the migrations made.</summary>
public sealed class RebuildSchemaTests : IAsyncLifetime
{
    private readonly StatsDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Names_definitions_and_settings_are_those_of_before()
    {
        await database.ExecuteAsync(
            """
            GRANT SELECT ON spaces, accounts TO PUBLIC;
            ALTER TABLE accounts SET (autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = false);
            ALTER TABLE spaces ALTER started_at SET STATISTICS 500;
            COMMENT ON TABLE spaces IS 'Spaces as they are now';
            CREATE INDEX second_of_its_kind ON spaces (started_at) WHERE on_boards;
            """);
        var before = await database.SchemaAsync();
        before.ShouldContain(line => line.Contains("fillfactor=70"));
        before.ShouldContain(line => line.StartsWith("constraint pk_space_accounts"));

        await database.RebuildAsync();
        await IsAsItWasAsync(before);

        await database.RebuildAsync();
        await IsAsItWasAsync(before);
    }

    [Fact]
    public async Task Migrations_go_back_and_forth_after_it()
    {
        var before = await database.SchemaAsync();
        await database.RebuildAsync();
        await using var context = database.Context();

        context.Database.HasPendingModelChanges().ShouldBeFalse();
        await context.GetService<IMigrator>().MigrateAsync("0", TestContext.Current.CancellationToken);
        (await database.ScalarAsync<bool>("SELECT to_regclass('spaces') IS NULL")).ShouldBeTrue();
        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);

        await IsAsItWasAsync(before);
        await database.RebuildAsync();
    }

    private async Task IsAsItWasAsync(string[] before)
    {
        var after = await database.SchemaAsync();
        before.Except(after).ShouldBeEmpty("these lines are gone");
        after.Except(before).ShouldBeEmpty("these lines are new");
        after.Length.ShouldBe(before.Length);
    }
}
