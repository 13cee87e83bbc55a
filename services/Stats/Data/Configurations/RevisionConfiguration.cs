using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("current_revision", table => table.HasCheckConstraint("ck_current_revision_only", "only"));
        builder.HasKey(row => row.Only);
        builder.Property(row => row.Only).ValueGeneratedNever();
        builder.HasData(new RevisionRow());
    }
}
