using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class SpaceConfiguration : IEntityTypeConfiguration<SpaceRow>
{
    public void Configure(EntityTypeBuilder<SpaceRow> builder)
    {
        builder.ToTable("spaces");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.StartedAt).HasFilter("on_boards");
        builder.HasIndex(row => row.SeriesId).HasFilter("series_id IS NOT NULL");
        builder.HasIndex(row => row.Hashtags).HasMethod("gin");

        // On the id, which never changes: a sample of a live Space then touches no index.
        builder.HasIndex(row => row.Id).HasFilter("state = 2").HasDatabaseName("ix_spaces_live");
    }
}
