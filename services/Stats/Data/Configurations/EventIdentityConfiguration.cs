using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Stats.Data.Configurations;

internal sealed class EventIdentityConfiguration : IEntityTypeConfiguration<EventIdentityRow>
{
    public void Configure(EntityTypeBuilder<EventIdentityRow> builder)
    {
        builder.ToTable("event_identities");
        builder.HasKey(row => new { row.Source, row.Id });
    }
}
