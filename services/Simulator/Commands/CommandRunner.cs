using SpacesPlatform.Simulator.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>Turns what became of a command into its exit code.</summary>
internal static class CommandRunner
{
    private const int Failed = 1;
    private const int Stopped = 130;

    public static async Task<int> RunAsync(IAnsiConsole console, Func<Task<bool>> command)
    {
        try
        {
            return await command() ? 0 : Failed;
        }
        catch (Exception exception) when (exception is PostingException or IOException or UnauthorizedAccessException)
        {
            console.Profile.Out.Writer.WriteLine($"error: {exception.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            console.Profile.Out.Writer.WriteLine("stopped: what was accepted counts; the same data can be posted again.");
            return Stopped;
        }
    }
}
