using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace SpacesPlatform.Ingest.Data;

/// <summary>Lets <c>dotnet ef</c> make migrations without a server.</summary>
internal sealed class IngestDbContextFactory : IDesignTimeDbContextFactory<IngestDbContext>
{
    public IngestDbContext CreateDbContext(string[] args) =>
        IngestDatabase.Context(NpgsqlDataSource.Create("Host=localhost;Database=stats"));
}
