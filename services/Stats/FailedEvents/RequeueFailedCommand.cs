using System.CommandLine;

namespace SpacesPlatform.Stats.FailedEvents;

/// <summary>The command line of <c>requeue-failed</c>: failed events are tried again once their cause is mended.</summary>
internal static class RequeueFailedCommand
{
    public const string Name = "requeue-failed";

    public static RootCommand Create() =>
        Create(() => Host.CreateApplicationBuilder().Configuration.GetConnectionString("rabbitmq"));

    /// <param name="broker">Gives the AMQP URI.</param>
    public static RootCommand Create(Func<string?> broker)
    {
        var most = new Option<int>("--most")
        {
            Description = "How many messages to move at most.",
            DefaultValueFactory = _ => int.MaxValue,
        };
        most.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var count) && count < 1)
            {
                result.AddError($"{most.Name} is {count}, but must be at least 1.");
            }
        });
        var command = new Command(Name, "Moves messages from the error queue back to the events queue, then ends.") { most };
        command.SetAction((result, cancellationToken) => RunAsync(broker(), result.GetValue(most), result, cancellationToken));
        return new RootCommand("The stats service; without a command it serves.") { command };
    }

    private static async Task<int> RunAsync(
        string? broker, int most, ParseResult result, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(broker, UriKind.Absolute, out var uri))
        {
            await Error(result, "set ConnectionStrings__rabbitmq to an AMQP URI such as amqp://user:password@host:5672/");
            return 1;
        }

        try
        {
            var moved = await FailedEventMover.MoveAsync(uri, most, cancellationToken);
            await result.InvocationConfiguration.Output.WriteLineAsync($"{moved} messages were requeued");
            return 0;
        }
        catch (RequeueException fault)
        {
            await Error(result, fault.Message);
            return 1;
        }
    }

    private static Task Error(ParseResult result, string message) =>
        result.InvocationConfiguration.Error.WriteLineAsync($"{Name}: {message}");
}
