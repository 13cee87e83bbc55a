using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class SpaceVersionConfiguration : IEntityTypeConfiguration<SpaceVersionRow>
{
    public void Configure(EntityTypeBuilder<SpaceVersionRow> builder)
    {
        builder.ToTable("space_versions");
        builder.HasKey(row => new { row.SupersededBy, row.Id });
        builder.HasIndex(row => row.SupersededAt);
    }
}
