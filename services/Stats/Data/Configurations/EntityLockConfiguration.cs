using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class EntityLockConfiguration : IEntityTypeConfiguration<EntityLockRow>
{
    public void Configure(EntityTypeBuilder<EntityLockRow> builder)
    {
        builder.ToTable("entity_locks");
        builder.HasKey(row => new { row.Kind, row.Id });
    }
}
