using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class SpaceStartConfiguration : IEntityTypeConfiguration<SpaceStartRow>
{
    public void Configure(EntityTypeBuilder<SpaceStartRow> builder)
    {
        builder.ToTable("space_starts");
        builder.HasKey(row => new { row.SpaceId, row.StartedAt });
        builder.HasIndex(row => row.StartedAt);
    }
}
