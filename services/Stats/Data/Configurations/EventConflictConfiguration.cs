using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class EventConflictConfiguration : IEntityTypeConfiguration<EventConflictRow>
{
    public void Configure(EntityTypeBuilder<EventConflictRow> builder)
    {
        builder.ToTable("event_conflicts");
        builder.HasKey(row => row.ConflictId);
        builder.HasIndex(row => new { row.Source, row.Id });
    }
}
