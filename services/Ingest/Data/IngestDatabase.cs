using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SpacesPlatform.Ingest.Data;

/// <summary>How every process maps the model to Postgres; the migrations are made with the same settings.</summary>
internal static class IngestDatabase
{
    /// <summary>The connection string's name.</summary>
    public const string Name = "ingest";

    private const string MigrationsTable = "__EFMigrationsHistory";

    public static IngestDbContext Context(NpgsqlDataSource dataSource) =>
        new(new DbContextOptionsBuilder<IngestDbContext>()
            .UseNpgsql(dataSource, npgsql => npgsql.MigrationsHistoryTable(MigrationsTable, IngestDbContext.Schema))
            .UseSnakeCaseNamingConvention()
            .Options);
}
