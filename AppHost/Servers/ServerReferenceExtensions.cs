using SpacesPlatform.AppHost.Secrets;

namespace SpacesPlatform.AppHost.Servers;

internal static class ServerReferenceExtensions
{
    /// <summary>Connects to the database as its owner.</summary>
    public static IResourceBuilder<ProjectResource> WithStats(
        this IResourceBuilder<ProjectResource> project, PlatformServers servers) =>
        project.WithConnectionString("stats", servers.Database.Resource.ConnectionStringExpression, servers.Database);

    /// <summary>Connects to the database as a role that may do what its service has to, and no more.</summary>
    public static IResourceBuilder<ProjectResource> WithDatabase(
        this IResourceBuilder<ProjectResource> project, string connectionName, PlatformServers servers, DatabaseRole role) =>
        project.WithConnectionString(connectionName, servers.As(role), servers.Database);

    public static IResourceBuilder<ProjectResource> WithBroker(
        this IResourceBuilder<ProjectResource> project, PlatformServers servers) =>
        project.WithConnectionString("rabbitmq", servers.Broker.Resource.ConnectionStringExpression, servers.Broker);

    // WithReference would add the owner's user and password as variables of their own.
    private static IResourceBuilder<ProjectResource> WithConnectionString(
        this IResourceBuilder<ProjectResource> project,
        string name,
        ReferenceExpression value,
        IResourceBuilder<IResourceWithConnectionString> server) =>
        project.WithEnvironment($"ConnectionStrings__{name}", value).WithReferenceRelationship(server);
}
