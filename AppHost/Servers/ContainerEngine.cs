using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace SpacesPlatform.AppHost.Servers;

internal static class ContainerEngine
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    /// <summary>Whether the engine that Aspire would use, or either that it knows, answers.</summary>
    public static async Task<bool> AnswersAsync(IConfiguration configuration)
    {
        var chosen = configuration["ASPIRE_CONTAINER_RUNTIME"] ?? configuration["DOTNET_ASPIRE_CONTAINER_RUNTIME"];
        string[] engines = string.IsNullOrWhiteSpace(chosen) ? ["docker", "podman"] : [chosen];
        foreach (var engine in engines)
        {
            if (await AnswersAsync(engine))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> AnswersAsync(string engine)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(engine, ["info"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return await AnswersInTimeAsync(process);
        }
        catch (Win32Exception)
        {
            // It is not installed.
            return false;
        }
    }

    private static async Task<bool> AnswersInTimeAsync(Process process)
    {
        using var deadline = new CancellationTokenSource(LongestAnswer);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }
}
