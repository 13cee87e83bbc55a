using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SpacesPlatform.Platform.Tests.Recovery;

/// <summary>The commands of the runbook, run as they are printed there.</summary>
internal static class Runbook
{
    /// <summary>Runs the block of shell commands behind the mark <c>&lt;!-- drill: step --&gt;</c>; gives what it printed.</summary>
    public static async Task<string> RunAsync(string step, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", Commands(step)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await errors);
        return output.Trim();
    }

    private static string Commands(string step)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Deploy", "runbook.md"));
        var found = Regex.Match(text, $"<!-- drill: {Regex.Escape(step)} -->\n```sh\n(.*?)\n```", RegexOptions.Singleline);
        found.Success.ShouldBeTrue($"The runbook has no commands for the step '{step}' of the drill.");
        return found.Groups[1].Value;
    }
}
