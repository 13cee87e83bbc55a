using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpacesPlatform.Ingest.Data;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>Runs what the command does, and puts what the database says against it into words.</summary>
internal static class KeysDatabase
{
    private const string Advice = "set ConnectionStrings__ingest to the database of keys, with the role that migrates it: "
        + "Host=localhost;Database=stats;Username=…;Password=…";

    /// <exception cref="KeysException">It can't be done.</exception>
    public static async Task<T> RunAsync<T>(string? connectionString, Func<KeyAdministration, Task<T>> run)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new KeysException(Advice);
        }

        try
        {
            await using var dataSource = NpgsqlDataSource.Create(connectionString);
            await using var context = IngestDatabase.Context(dataSource);
            return await run(new KeyAdministration(context, TimeProvider.System));
        }
        catch (ArgumentException fault)
        {
            throw new KeysException($"ConnectionStrings__ingest is not understood ({fault.Message}): {Advice}", fault);
        }
        catch (Exception fault) when (Cause(fault) is { } cause)
        {
            throw new KeysException(Describe(cause), fault);
        }
    }

    /// <summary>Entity Framework wraps what the database says, in one thing or another.</summary>
    private static NpgsqlException? Cause(Exception? fault) => fault switch
    {
        NpgsqlException npgsql => npgsql,
        DbUpdateException or InvalidOperationException => Cause(fault.InnerException),
        _ => null,
    };

    private static string Describe(NpgsqlException cause) => (cause as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName =>
            "the database of keys is not migrated: run services/StatsMigrator first.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"{((PostgresException)cause).MessageText}: ingest's own role may only read the keys; {Advice}",
        PostgresErrorCodes.UniqueViolation => "another command was faster: there is an integration of this name now.",
        _ => $"the database failed: {cause.Message} Nothing was changed; {Advice}",
    };
}
