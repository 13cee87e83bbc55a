using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Rebuilding;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>Whatever is wrong with the projections, a rebuild makes of them what the kept events say.</summary>
public sealed class RebuildTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private static readonly int Iterations = PropertyIterations.Or(25);

    [Fact]
    public async Task Damaged_projections_become_the_models_again()
    {
        var transaction = database.Transaction();
        await Gen.Select(HistoryGen.OfLength(1, 80), Damage.Of(Damage.ToSpaces.Concat(Damage.ToAccounts))).SampleAsync(
            async (history, damages) =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));
                var before = (Revision: await database.RevisionAsync(), Content: await database.ContentAsync());
                await Damage.DoAsync(database, damages);
                var damaged = await database.ContentAsync() != before.Content;

                var summary = await database.RebuildAsync();

                var because = $"{string.Join('\n', damages)}{history}";
                await database.AgreesWithAsync(ReferenceModel.Apply(history.Events), because);
                (summary.Revision is not null).ShouldBe(damaged, because);
                (await database.RevisionAsync()).ShouldBe(damaged ? before.Revision + 1 : before.Revision, because);
                (await database.HasRestsAsync()).ShouldBeFalse();
            },
            iter: Iterations,
            threads: 1);
    }

    [Fact]
    public async Task What_is_right_stays_as_it_is_and_takes_no_revision()
    {
        var transaction = database.Transaction();
        await HistoryGen.OfLength(20, 80).SampleAsync(
            async history =>
            {
                await database.EmptyAsync();
                foreach (var part in history.Events.Chunk(7))
                {
                    await Apply.UntilCommittedAsync(transaction, Wire.Read(part));
                }

                var before = (await database.RevisionAsync(), await database.ContentAsync(), await NotificationsAsync());
                var tables = await database.TablesAsync();

                var summary = await database.RebuildAsync();

                (summary.ChangedSpaces, summary.ChangedAccounts, summary.Revision).ShouldBe((0, 0, null));
                (await database.RevisionAsync(), await database.ContentAsync(), await NotificationsAsync()).ShouldBe(before, $"{history}");
                (await database.TablesAsync()).ShouldNotBe(tables);
            },
            iter: Iterations,
            threads: 1);
    }

    [Fact]
    public async Task Spaces_alone_leave_the_accounts_as_they_are()
    {
        var transaction = database.Transaction();
        await Gen.Select(HistoryGen.OfLength(1, 80), Damage.Of(Damage.ToSpaces)).SampleAsync(
            async (history, damages) =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));
                await Damage.DoAsync(database, damages);
                await database.ExecuteAsync("INSERT INTO accounts (id, categories, revision) VALUES ('nobody', ARRAY['wrong'], 0)");

                (await database.RebuildAsync(Projection.Spaces)).ChangedAccounts.ShouldBe(0);

                (await database.ScalarAsync<long>("SELECT count(*) FROM accounts WHERE id = 'nobody'")).ShouldBe(1);
                await database.ExecuteAsync("DELETE FROM accounts WHERE id = 'nobody'");
                await database.AgreesWithAsync(ReferenceModel.Apply(history.Events), $"{string.Join('\n', damages)}{history}");
            },
            iter: Iterations,
            threads: 1);
    }

    [Fact]
    public async Task Accounts_alone_take_the_Spaces_with_them_that_have_categories_of_theirs()
    {
        var transaction = database.Transaction();
        await Gen.Select(HistoryGen.OfLength(1, 80), Damage.Of(Damage.ToAccounts)).SampleAsync(
            async (history, damages) =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));

                // As batches leave it that found other categories.
                await database.ExecuteAsync(
                    """
                    UPDATE accounts SET categories = ARRAY['wrong'];
                    UPDATE spaces SET category_paths = ARRAY['wrong'], host_paths = ARRAY['wrong'], speaker_paths = ARRAY['wrong']
                    WHERE id IN (SELECT space_id FROM space_accounts JOIN accounts ON accounts.id = account_id);
                    """);
                await Damage.DoAsync(database, damages.Where(damage => !damage.StartsWith("DELETE", StringComparison.Ordinal)));

                await database.RebuildAsync(Projection.Accounts);

                await database.AgreesWithAsync(ReferenceModel.Apply(history.Events), $"{history}");
            },
            iter: Iterations,
            threads: 1);
    }

    [Fact]
    public async Task A_changed_longest_hold_takes_effect()
    {
        var transaction = database.Transaction();
        var hold = TimeSpan.FromSeconds(70);
        await HistoryGen.OfLength(20, 80).SampleAsync(
            async history =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));

                await database.RebuildAsync(longestHold: hold);

                await database.AgreesWithAsync(ReferenceModel.Apply(history.Events, hold), $"{history}");
            },
            iter: Iterations,
            threads: 1);
    }

    private Task<long> NotificationsAsync() => database.ScalarAsync<long>("SELECT count(*) FROM outbox");
}
