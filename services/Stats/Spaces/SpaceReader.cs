using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>Reads a Space and what its accounts are called, in one snapshot.</summary>
internal sealed class SpaceReader(IDbContextFactory<StatsDbContext> contexts, TimeProvider time)
{
    /// <summary>Null when nothing is known of the Space.</summary>
    public async Task<SpaceAnswer?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await using var snapshot = await connection.BeginSnapshotAsync(cancellationToken);
        await context.Database.UseTransactionAsync(snapshot, cancellationToken);
        if (await context.Spaces.AsNoTracking().SingleOrDefaultAsync(space => space.Id == id, cancellationToken) is not { } row)
        {
            return null;
        }

        var accounts = await AccountNames.FindAsync(connection, row.HostIds.Concat(row.SpeakerIds), cancellationToken);
        return SpaceAnswer.Of(row, accounts, time.GetUtcNow());
    }
}
