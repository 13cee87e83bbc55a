using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SpacesPlatform.Platform.Tests.Pipeline;

namespace SpacesPlatform.Platform.Tests.Recovery;

/// <summary>What pods of a new release ask the database before they start.</summary>
public sealed class SchemaWaitTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    [Fact]
    public async Task Stats_waits_for_the_newest_migration_and_starts_on_a_newer_one()
    {
        await using var context = database.Context();
        var applied = (await context.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken)).ToList();

        (await AskAsync(applied[^1])).ShouldBeTrue();
        (await AskAsync(applied[0])).ShouldBeTrue();
        (await AskAsync("99991231235959_NotYet")).ShouldBeFalse();
    }

    private async Task<bool> AskAsync(string migration)
    {
        var manifest = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Deploy", "stats.yaml"), TestContext.Current.CancellationToken);
        var query = Regex.Match(manifest, "name: SCHEMA_QUERY\n +value: (SELECT .+)\n").Groups[1].Value;
        query.ShouldContain("$(MIGRATION)");
        await using var command = database.DataSource.CreateCommand(query.Replace("$(MIGRATION)", migration));
        return (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
