using System.CommandLine;
using SpacesPlatform.Simulator.Commands;
using Spectre.Console;

var console = AnsiConsole.Console;
var replay = new ReplayCommand(console, TimeProvider.System);
var root = new RootCommand("A sample integration: replays a data set, or makes days of Spaces, through the public API.")
{
    replay,
    new GenerateCommand(console, TimeProvider.System),
    new DatasetCommand(console),
};

// An app host starts the program without arguments: gateway and key then come from the environment.
root.SetAction((_, cancellationToken) => replay.Parse([]).InvokeAsync(cancellationToken: cancellationToken));
return await root.Parse(args).InvokeAsync();
