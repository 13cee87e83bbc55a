using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace SpacesPlatform.Stats.Data;

/// <summary>Ready means that the database answers and has been migrated.</summary>
internal sealed class DatabaseHealthCheck(NpgsqlDataSource dataSource) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = dataSource.CreateCommand("SELECT value FROM current_revision");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException exception)
        {
            return new(context.Registration.FailureStatus, exception.Message, exception);
        }
    }
}
