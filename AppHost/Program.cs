using Microsoft.Extensions.Configuration;
using SpacesPlatform.AppHost;

var builder = DistributedApplication.CreateBuilder(args);

var database = builder.AddPostgres("postgres").WithDataVolume().AddDatabase("stats-db", "stats");
var broker = builder.AddRabbitMQ("rabbitmq").WithManagementPlugin().WithDataVolume();

var migrator = builder.AddProject<Projects.StatsMigrator>("stats-migrator", launchProfileName: null)
    .WithReference(database, "stats")
    .WaitFor(database);

var stats = builder.AddProject<Projects.Stats>("stats", launchProfileName: null)
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health", endpointName: "http")
    .WithReplicas(builder.Configuration.GetValue("Stats:Replicas", 1))
    .WithReference(database, "stats")
    .WithReference(broker)
    .WaitFor(broker)
    .WaitForCompletion(migrator);

var ingest = builder.AddProject<Projects.Ingest>("ingest", launchProfileName: null)
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health", endpointName: "http")
    .WithReference(broker)
    .WaitFor(broker);

var gateway = builder.AddProject<Projects.Gateway>("gateway", launchProfileName: null)
    .WithHttpEndpoint(port: 8080)
    .WithHttpHealthCheck("/health", endpointName: "http")
    .WithExternalHttpEndpoints()
    .WithUrlForEndpoint("http", url => url.DisplayText = "API")
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
    var apiKey = builder.AddParameter("api-key", new ApiKeyDefault(), secret: true, persist: true);
    ingest.WithApiKey(apiKey);

    builder.AddProject<Projects.Simulator>("simulator", launchProfileName: null)
        .WithArgs("replay")
        .WithEnvironment("SPACES_API_KEY", apiKey)
        .WithReference(gateway)
        .WaitFor(gateway)
        .WithExplicitStart();
}

builder.Build().Run();
