using Microsoft.EntityFrameworkCore;

namespace SpacesPlatform.Ingest.Data;

/// <summary>Who may post, in a schema that is ingest's alone.</summary>
internal sealed class IngestDbContext(DbContextOptions<IngestDbContext> options) : DbContext(options)
{
    public const string Schema = "ingest";

    public DbSet<IntegrationRow> Integrations => Set<IntegrationRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<WebhookSecretRow> WebhookSecrets => Set<WebhookSecretRow>();

    /// <summary>Names and sources are compared byte by byte.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<string>().UseCollation("C");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IngestDbContext).Assembly);
    }
}
