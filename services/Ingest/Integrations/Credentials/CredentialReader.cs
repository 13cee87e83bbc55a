using Npgsql;
using SpacesPlatform.Ingest.Data;

namespace SpacesPlatform.Ingest.Integrations.Credentials;

/// <summary>Reads all that is live, in one snapshot.</summary>
internal sealed class CredentialReader : IAsyncDisposable
{
    private const int AnswerSeconds = 2;

    private const string Select =
        """
        SELECT name, sources, scopes, events_per_second, burst, is_key, value, expires_at
        FROM ingest.integrations JOIN (
            SELECT integration_name, true, hash, expires_at, revoked_at FROM ingest.api_keys
            UNION ALL
            SELECT integration_name, false, secret, expires_at, revoked_at FROM ingest.webhook_secrets)
            credentials (integration_name, is_key, value, expires_at, revoked_at) ON integration_name = name
        WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $1)
        ORDER BY name, is_key, value
        """;

    private readonly NpgsqlDataSource dataSource;
    private readonly TimeProvider time;

    public CredentialReader(IConfiguration configuration, TimeProvider time)
    {
        this.time = time;

        // It asks every few seconds: that would bury the traces that somebody looks for.
        dataSource = new NpgsqlDataSourceBuilder(configuration.GetConnectionString(IngestDatabase.Name))
        {
            ConnectionStringBuilder =
            {
                ApplicationName = "ingest-keys", MaxPoolSize = 2, Timeout = AnswerSeconds, CommandTimeout = AnswerSeconds,
            },
        }.ConfigureTracing(static tracing => tracing.ConfigureCommandFilter(static _ => false).EnablePhysicalOpenTracing(false)).Build();
    }

    /// <exception cref="NpgsqlException">The database is away, not migrated, or not open to this role.</exception>
    public async Task<IReadOnlyList<StoredCredential>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Select);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var credentials = new List<StoredCredential>();
        while (await reader.ReadAsync(cancellationToken))
        {
            credentials.Add(new StoredCredential(
                reader.GetString(0),
                reader.GetFieldValue<string[]>(1),
                reader.GetFieldValue<string[]>(2),
                reader.GetFieldValue<int?>(3),
                reader.GetFieldValue<int?>(4),
                reader.GetBoolean(5),
                reader.GetFieldValue<byte[]>(6),
                reader.GetFieldValue<DateTimeOffset?>(7)));
        }

        return credentials;
    }

    public ValueTask DisposeAsync() => dataSource.DisposeAsync();
}
