using Microsoft.EntityFrameworkCore;
using SpacesPlatform.Stats.Data.Configurations;

namespace SpacesPlatform.Stats.Data;

/// <summary>
/// The stats database: identities and kept events (the truth), projections (all that the boards read) and the outbox.
/// Owns the schema through migrations; the hot path writes with Npgsql directly.
/// </summary>
internal sealed class StatsDbContext(DbContextOptions<StatsDbContext> options) : DbContext(options)
{
    public DbSet<EventIdentityRow> EventIdentities => Set<EventIdentityRow>();

    public DbSet<KeptEventRow> KeptEvents => Set<KeptEventRow>();

    public DbSet<EventFailureRow> EventFailures => Set<EventFailureRow>();

    public DbSet<EventConflictRow> EventConflicts => Set<EventConflictRow>();

    public DbSet<BatchRow> Batches => Set<BatchRow>();

    public DbSet<SpaceRow> Spaces => Set<SpaceRow>();

    public DbSet<SpaceAccountRow> SpaceAccounts => Set<SpaceAccountRow>();

    public DbSet<SpaceStartRow> SpaceStarts => Set<SpaceStartRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    /// <summary>Every text sorts by its UTF-8 bytes, as the metrics' definition of ordinal order demands.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<string>().UseCollation("C");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(BatchConfiguration.Sequence);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StatsDbContext).Assembly);
    }
}
