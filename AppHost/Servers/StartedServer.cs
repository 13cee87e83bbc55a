using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.AppHost.Servers;

/// <summary>A server of this machine that takes connections.</summary>
internal sealed record StartedServer(ILocalServer Server, string ConnectionString, Uri? Management = null);
