using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpacesPlatform.Ingest.Data.Configurations;

internal sealed class WebhookSecretConfiguration : IEntityTypeConfiguration<WebhookSecretRow>
{
    public void Configure(EntityTypeBuilder<WebhookSecretRow> builder)
    {
        builder.ToTable("webhook_secrets");
        builder.HasKey(row => row.Id);
    }
}
