using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class EventFailureConfiguration : IEntityTypeConfiguration<EventFailureRow>
{
    public void Configure(EntityTypeBuilder<EventFailureRow> builder)
    {
        builder.ToTable("event_failures");
        builder.HasKey(row => new { row.Source, row.Id });
    }
}
