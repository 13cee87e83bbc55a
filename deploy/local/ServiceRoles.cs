using Npgsql;

namespace SpacesPlatform.Local;

/// <summary>
/// The roles that the services have on a private Postgres, which the migrator makes: so that every run shows that they may do
/// what they do. On a Postgres of the user's they have the role that it is given with.
/// </summary>
internal sealed class ServiceRoles
{
    private const string StatsName = "spaces_stats";
    private const string IngestName = "spaces_ingest";

    private ServiceRoles(string stats, string ingest, IReadOnlyDictionary<string, string?> migratorSettings) =>
        (Stats, Ingest, MigratorSettings) = (stats, ingest, migratorSettings);

    /// <summary>The connection string of stats.</summary>
    public string Stats { get; }

    /// <summary>The connection string of ingest.</summary>
    public string Ingest { get; }

    /// <summary>What the migrator needs to know to make the roles.</summary>
    public IReadOnlyDictionary<string, string?> MigratorSettings { get; }

    public static ServiceRoles Of(DataFolder folder, Backends backends)
    {
        if (backends.PostgresServer is null)
        {
            return new(backends.Stats, backends.Stats, new Dictionary<string, string?>());
        }

        var (stats, ingest) = (folder.RolePassword("stats"), folder.RolePassword("ingest"));
        return new(
            ConnectionString(backends.Stats, StatsName, stats),
            ConnectionString(backends.Stats, IngestName, ingest),
            new Dictionary<string, string?>
            {
                ["Roles__Stats__Name"] = StatsName,
                ["Roles__Stats__Password"] = stats,
                ["Roles__Ingest__Name"] = IngestName,
                ["Roles__Ingest__Password"] = ingest,
            });
    }

    private static string ConnectionString(string migrating, string name, string password) =>
        new NpgsqlConnectionStringBuilder(migrating) { Username = name, Password = password }.ConnectionString;
}
