using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class SpaceAccountConfiguration : IEntityTypeConfiguration<SpaceAccountRow>
{
    public void Configure(EntityTypeBuilder<SpaceAccountRow> builder)
    {
        builder.ToTable("space_accounts");
        builder.HasKey(row => new { row.AccountId, row.Involvement, row.SpaceId });
        builder.HasIndex(row => row.SpaceId);
    }
}
