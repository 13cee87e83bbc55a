using SpacesPlatform.AppHost.Secrets;

namespace SpacesPlatform.AppHost.Servers;

/// <summary>Postgres and RabbitMQ, whichever way they run.</summary>
/// <param name="Database">The database, by its owner's connection string: for what changes the schema.</param>
/// <param name="DatabaseAddress">Where its server is: <c>Host=…;Port=…</c>.</param>
/// <param name="Broker">RabbitMQ.</param>
/// <param name="Local">What to end after the run, if anything.</param>
internal sealed record PlatformServers(
    IResourceBuilder<IResourceWithConnectionString> Database,
    ReferenceExpression DatabaseAddress,
    IResourceBuilder<IResourceWithConnectionString> Broker,
    LocalServers? Local = null) : IAsyncDisposable
{
    /// <summary>The database of the platform on the server.</summary>
    public const string DatabaseName = "stats";

    /// <summary>The connection string of one service's own role.</summary>
    public ReferenceExpression As(DatabaseRole role) => ReferenceExpression.Create(
        $"{DatabaseAddress};Database={DatabaseName};Username={role.Name};Password={role.Password.Resource}");

    public ValueTask DisposeAsync() => Local?.DisposeAsync() ?? ValueTask.CompletedTask;
}
