using System.CommandLine;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>The command line.</summary>
internal static class LocalCommand
{
    public static RootCommand Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "The port of the gateway on 127.0.0.1; 0 takes a free one.",
            DefaultValueFactory = _ => 8080,
        };
        var data = new Option<string>("--data")
        {
            Description = "The folder of databases, logs, keys and platform.json; each can run beside the others.",
            DefaultValueFactory = _ => Repository.DefaultDataFolder,
        };
        var reset = new Option<bool>("--reset") { Description = "Wipes the data folder first." };
        var noSample = new Option<bool>("--no-sample") { Description = "Does not replay the sample data set." };
        var noInstall = new Option<bool>("--no-install") { Description = "Refuses to install Postgres or RabbitMQ when missing." };
        var replicas = new Option<int>("--stats-replicas")
        {
            Description = "How many stats processes share the work.",
            DefaultValueFactory = _ => 1,
        };
        port.Validators.Add(result => Bound(result, port, 0, 65535));
        replicas.Validators.Add(result => Bound(result, replicas, 1, 16));

        var command = new RootCommand("Runs the whole platform on this machine, until Ctrl-C.")
        {
            port, data, reset, noSample, noInstall, replicas,
        };
        command.SetAction(result => RunAsync(new LocalOptions(
            result.GetValue(port),
            Path.GetFullPath(result.GetValue(data)!),
            result.GetValue(reset),
            !result.GetValue(noSample),
            !result.GetValue(noInstall),
            result.GetValue(replicas))));
        return command;
    }

    private static void Bound(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least, int most)
    {
        if (result.Errors.Any() || result.Tokens.Count == 0)
        {
            return;
        }

        if (int.TryParse(result.Tokens[0].Value, out var value) && (value < least || value > most))
        {
            result.AddError($"{option.Name} is {value}, but must be between {least} and {most}.");
        }
    }

    private static async Task<int> RunAsync(LocalOptions options)
    {
        using var stop = new StopSignals();
        try
        {
            return await PlatformRun.RunAsync(options, stop.Token);
        }
        catch (LocalInfrastructureException error)
        {
            Terminal.Error(error.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            Terminal.Line("stopped before it was ready");
            return 130;
        }
    }
}
