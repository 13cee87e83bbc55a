using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SpacesPlatform.Stats.Data;

internal static class StatsDatabaseExtensions
{
    /// <summary>Planning over the partitions of kept events costs more than most statements: it is done once a connection.</summary>
    public const int PreparedStatements = 100;

    /// <summary>Adds the stats database of the connection string <c>stats</c>, for Entity Framework and for plain Npgsql.</summary>
    /// <exception cref="InvalidOperationException">The connection string <c>stats</c> is missing.</exception>
    public static void AddStatsDatabase(this IHostApplicationBuilder builder)
    {
        var connectionString = builder.Configuration.GetConnectionString("stats")
            ?? throw new InvalidOperationException(
                "The connection string 'stats' is missing: set ConnectionStrings__stats to one such as Host=localhost;Database=stats;Username=stats;Password=…");

        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PreparedStatements }));
        builder.Services.AddDbContextFactory<StatsDbContext>(
            (services, options) => options.UseStatsDatabase(services.GetRequiredService<NpgsqlDataSource>()));
    }

    /// <summary>How every process maps the model to Postgres; the migrations are made with the same settings.</summary>
    public static DbContextOptionsBuilder UseStatsDatabase(this DbContextOptionsBuilder options, NpgsqlDataSource dataSource) =>
        options.UseNpgsql(dataSource).UseSnakeCaseNamingConvention();
}
