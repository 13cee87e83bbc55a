using System.CommandLine;
using SpacesPlatform.ServiceDefaults;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.StatsMigrator;
using SpacesPlatform.StatsMigrator.Rebuilding;
using SpacesPlatform.StatsMigrator.Roles;

// A word is a command; settings of the host, such as --Key=value, go with migrating.
if (args is [var first, ..] && (char.IsAsciiLetter(first[0]) && !first.Contains('=') || first is "--help" or "-h" or "-?"))
{
    var root = new RootCommand("Brings the schema of the stats database up to date; that is all without a command.")
    {
        RebuildCommand.Create(),
    };
    return await root.Parse(args).InvokeAsync();
}

var builder = Host.CreateApplicationBuilder(args);
builder.AddServiceDefaults();
builder.AddStatsDatabase();
builder.Services.AddOptions<RolesOptions>().BindConfiguration(RolesOptions.Section);
builder.Services.AddHostedService<MigrationWorker>();

using var host = builder.Build();
await host.RunAsync();
return Environment.ExitCode;
