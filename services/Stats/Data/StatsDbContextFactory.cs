using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace SpacesPlatform.Stats.Data;

/// <summary>Lets <c>dotnet ef</c> make migrations without a server.</summary>
internal sealed class StatsDbContextFactory : IDesignTimeDbContextFactory<StatsDbContext>
{
    public StatsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<StatsDbContext>();
        options.UseStatsDatabase(NpgsqlDataSource.Create("Host=localhost;Database=stats"));
        return new StatsDbContext(options.Options);
    }
}
