using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("current_revision", table => table.HasCheckConstraint("ck_current_revision_singleton", "singleton"));
        builder.HasKey(row => row.Singleton);
        builder.Property(row => row.Singleton).ValueGeneratedNever();
        builder.HasData(new RevisionRow());
    }
}
