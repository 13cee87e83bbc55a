using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Ingest.Data.Configurations;

internal sealed class IntegrationConfiguration : IEntityTypeConfiguration<IntegrationRow>
{
    public void Configure(EntityTypeBuilder<IntegrationRow> builder)
    {
        builder.ToTable("integrations", table => table.HasCheckConstraint("ck_integrations_limits", "events_per_second > 0 AND burst > 0"));
        builder.HasKey(row => row.Name);
        builder.HasMany(row => row.ApiKeys).WithOne().HasForeignKey(key => key.IntegrationName);
        builder.HasMany(row => row.WebhookSecrets).WithOne().HasForeignKey(secret => secret.IntegrationName);
    }
}
