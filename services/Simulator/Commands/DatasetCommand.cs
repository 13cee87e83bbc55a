using System.CommandLine;
using SpacesPlatform.Simulator.Dataset;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary><c>dataset</c>: writes the sample data set anew. Hidden: only whoever changes its scripts needs it.</summary>
public sealed class DatasetCommand : Command
{
    private readonly Option<FileInfo> output = new("--out") { Description = "The file to write", Required = true };

    public DatasetCommand(IAnsiConsole console)
        : base("dataset", "Writes the sample data set from its scripts")
    {
        Hidden = true;
        Options.Add(output);
        SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(console, async () =>
        {
            var file = parsed.GetValue(output)!;
            await using var stream = file.Create();
            var count = await KpopDataset.WriteAsync(stream, cancellationToken);
            console.Profile.Out.Writer.WriteLine($"{count} events written to {file.FullName}");
            return true;
        }));
    }
}
