using System.CommandLine;
using System.Globalization;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.Load;
using SpacesPlatform.Simulator.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary><c>generate</c>: makes days of Spaces and posts them, or writes them to a file.</summary>
public sealed class GenerateCommand : Command
{
    private readonly GatewayOptions gateway = new();
    private readonly LoadCommandOptions load = new();
    private readonly Option<int> rate = NumberOption.Create(
        "--rate", "Events a second at most; 0: as fast as possible", 0, 0, 10_000_000);

    private readonly Option<int> batch = NumberOption.Create("--batch", "Events a request", 500, 1, 1_000);
    private readonly Option<int> connections = NumberOption.Create("--connections", "Requests at once", 4, 1, 256);

    private readonly Option<FileInfo?> output = new("--out")
    {
        Description = "Write the events to this file (NDJSON) instead of posting them",
    };

    private readonly IAnsiConsole console;
    private readonly TimeProvider time;

    public GenerateCommand(IAnsiConsole console, TimeProvider time)
        : base("generate", "Makes days of invented Spaces: Zipf-distributed audiences that arrive and leave")
    {
        this.console = console;
        this.time = time;
        gateway.AddTo(this);
        load.AddTo(this);
        Option[] posting = [rate, batch, connections, output];
        foreach (var option in posting)
        {
            Options.Add(option);
        }

        SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(console, () => RunAsync(parsed, cancellationToken)));
    }

    private Task<bool> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = load.Read(parsed, time.GetUtcNow());
        return parsed.GetValue(output) is { } file
            ? WriteAsync(options, file, cancellationToken)
            : PostAsync(options, parsed, cancellationToken);
    }

    private async Task<bool> PostAsync(LoadOptions options, ParseResult parsed, CancellationToken cancellationToken)
    {
        var connection = gateway.Read(parsed, Environment.GetEnvironmentVariable);
        var posting = new PostingOptions
        {
            Rate = parsed.GetValue(rate),
            BatchSize = parsed.GetValue(batch),
            Connections = parsed.GetValue(connections),
        };
        using var client = connection.CreateClient(time);
        var spaces = ((long)options.Days * options.SpacesPerDay).ToString("N0", CultureInfo.InvariantCulture);
        var summary = await new ConsoleProgress(console, time).RunAsync(
            $"Posting {spaces} Spaces to {connection.Gateway}",
            progress => new EventPoster(client, posting, progress, time)
                .PostAsync(Postable(options), cancellationToken));
        SummaryReport.Write(console, summary);
        return summary.Complete;
    }

    private async Task<bool> WriteAsync(LoadOptions options, FileInfo file, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var (events, bytes) = await new ConsoleProgress(console, time).RunAsync($"Writing {file.FullName}", progress => Task.Run(
            async () =>
            {
                await using var stream = file.Create();
                long count = 0;
                foreach (var happening in Postable(options))
                {
                    await stream.WriteAsync(happening.Event.Json, cancellationToken);
                    stream.WriteByte((byte)'\n');
                    count++;
                    progress.Done(happening.Done);
                }

                return (count, stream.Length);
            },
            cancellationToken));
        console.Profile.Out.Writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{events:N0} events, {bytes:N0} bytes written to {file.FullName} in {time.GetElapsedTime(begun).TotalSeconds:N2} s"));
        return true;
    }

    /// <summary>The share of the time that has been simulated is the share of the work that is done.</summary>
    private static IEnumerable<PostableEvent> Postable(LoadOptions options)
    {
        foreach (var happening in new LoadGenerator(options).Events())
        {
            var done = Math.Min(1, (happening.Time - options.From) / (options.To - options.From));
            yield return new PostableEvent(OutgoingEvent.Of(happening), done);
        }
    }
}
