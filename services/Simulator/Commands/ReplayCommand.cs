using System.CommandLine;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary><c>replay</c>: posts a data set from a file.</summary>
public sealed class ReplayCommand : Command
{
    private readonly GatewayOptions gateway = new();

    private readonly Option<FileInfo> file = new("--file")
    {
        Description = "The data set: one CloudEvent in structured JSON a line. Default: the sample data set",
        DefaultValueFactory = _ => new FileInfo(Path.Combine(AppContext.BaseDirectory, "Data", "kpop-2021.ndjson")),
    };

    private readonly Option<bool> reverse = new("--reverse") { Description = "Post the last event first" };

    private readonly Option<bool> twice = new("--twice") { Description = "Post everything twice" };

    private readonly IAnsiConsole console;
    private readonly TimeProvider time;

    public ReplayCommand(IAnsiConsole console, TimeProvider time)
        : base("replay", "Posts a data set and waits until it is applied. Safe to repeat: identities count once")
    {
        this.console = console;
        this.time = time;
        gateway.AddTo(this);
        Options.Add(file);
        Options.Add(reverse);
        Options.Add(twice);
        SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(console, () => RunAsync(parsed, cancellationToken)));
    }

    private async Task<bool> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var connection = gateway.Read(parsed, Environment.GetEnvironmentVariable);
        var set = parsed.GetValue(file)!;
        var events = await NdjsonFile.ReadAsync(set, cancellationToken);
        if (parsed.GetValue(reverse))
        {
            events.Reverse();
        }

        var rounds = parsed.GetValue(twice) ? 2 : 1;
        using var client = connection.CreateClient(time);
        var summary = await new ConsoleProgress(console, time).RunAsync(
            $"Replaying {set.Name} to {connection.Gateway}",
            progress => new EventPoster(client, new PostingOptions(), progress, time)
                .PostAsync(Rounds(events, rounds), cancellationToken));
        SummaryReport.Write(console, summary);
        return summary.Complete;
    }

    private static IEnumerable<PostableEvent> Rounds(List<OutgoingEvent> events, int rounds)
    {
        var produced = 0;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var happening in events)
            {
                yield return new PostableEvent(happening, (double)++produced / (events.Count * rounds));
            }
        }
    }
}
