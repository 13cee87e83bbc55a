using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class KeptEventConfiguration : IEntityTypeConfiguration<KeptEventRow>
{
    public void Configure(EntityTypeBuilder<KeptEventRow> builder)
    {
        // Entity Framework has no partitioned tables: the first migration creates it in SQL.
        builder.ToTable("kept_events", table => table.ExcludeFromMigrations());
        builder.HasNoKey();
        builder.Property(row => row.Data).HasColumnType("jsonb").UseCollation(null);
    }
}
