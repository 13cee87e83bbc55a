using Microsoft.Extensions.Configuration;
using SpacesPlatform.AppHost;
using SpacesPlatform.AppHost.Compose;
using SpacesPlatform.AppHost.Secrets;
using SpacesPlatform.AppHost.Servers;
using SpacesPlatform.AppHost.Tools;

var builder = DistributedApplication.CreateBuilder(args);
builder.AddCompose();
await using var servers = await builder.AddServersAsync();
var statsRole = builder.AddDatabaseRole("Stats");
var ingestRole = builder.AddDatabaseRole("Ingest");

var migrator = builder.AddProject<Projects.StatsMigrator>("stats-migrator", launchProfileName: null)
    .WithStats(servers)
    .WithRoles(statsRole, ingestRole)
    .WaitFor(servers.Database)
    .PublishAsJob();

var stats = builder.AddService<Projects.Stats>("stats")
    .WithReplicas(builder.Configuration.GetValue("Stats:Replicas", 1))
    .WithDatabase("stats", servers, statsRole)
    .WithBroker(servers)
    .WaitFor(servers.Broker)
    .WaitForCompletion(migrator);

var ingest = builder.AddService<Projects.Ingest>("ingest")
    .WithDatabase("ingest", servers, ingestRole)
    .WithBroker(servers)
    .WaitFor(servers.Broker)
    .WaitForCompletion(migrator);

var gateway = builder.AddService<Projects.Gateway>("gateway", port: 8080)
    .WithExternalHttpEndpoints()
    .WithUrlForEndpoint("http", url => url.DisplayText = "API")
    .WithUrlForEndpoint("http", _ => new() { Url = "/docs", DisplayText = "Try the API" })
    .WithUrlForEndpoint("http", _ => new() { Url = "/openapi/v1.json", DisplayText = "OpenAPI" })
    .WithReferenceEnvironment(ReferenceEnvironmentInjectionFlags.ServiceDiscovery)
    .WithReference(ingest)
    .WithReference(stats)
    .WaitFor(ingest)
    .WaitFor(stats);

if (builder.ExecutionContext.IsPublishMode)
{
    // A deployment is given the hash alone: the key itself stays with its holder.
    ingest.WithApiKeyHash(builder.AddParameter("api-key-hash", secret: true));
}
else
{
    var apiKey = builder.AddApiKey();
    ingest.WithApiKey(apiKey, builder.AddWebhookSecret());
    builder.AddTools(servers, migrator, stats, gateway, apiKey);
}

await builder.Build().RunAsync();
