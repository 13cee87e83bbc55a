using SpacesPlatform.ServiceDefaults;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.StatsMigrator;

var builder = Host.CreateApplicationBuilder(args);
builder.AddServiceDefaults();
builder.AddStatsDatabase();
builder.Services.AddHostedService<MigrationWorker>();

using var host = builder.Build();
await host.RunAsync();
return Environment.ExitCode;
