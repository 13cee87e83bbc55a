using System.Diagnostics;
using System.Reflection;
using SpacesPlatform.Platform.Tests.WholeSystem;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>Runs what the document prints, as a reader would who has set the variables that it names.</summary>
internal sealed class Snippets(RunningPlatform platform) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly string folder = Directory.CreateTempSubdirectory("spaces-integrate-").FullName;

    public static string Repository { get; } = typeof(Snippets).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "repository").Value!;

    private Dictionary<string, string> Variables => new()
    {
        ["SPACES_URL"] = platform.Gateway.ToString().TrimEnd('/'),
        ["SPACES_API_KEY"] = platform.ApiKey,
        ["SPACES_WEBHOOK_SECRET"] = platform.WebhookSecret,
        ["SPACES_REPO"] = Repository,
    };

    /// <summary>Runs a block of shell and gives what it prints.</summary>
    public async Task<string> ShellAsync(string code, params (string Name, string Value)[] more)
    {
        using var deadline = new CancellationTokenSource(Longest);
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", code])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables.Select(variable => (variable.Key, variable.Value)).Concat(more))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
            await process.WaitForExitAsync(deadline.Token);
            process.ExitCode.ShouldBe(0, $"{code}\n{await output}\n{await errors}");
            return await output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Runs a JavaScript module beside the installed packages and gives what it prints.</summary>
    public async Task<string> NodeAsync(string code)
    {
        using var deadline = new CancellationTokenSource(Longest);
        var work = NodePackages.CreateWorkFolder();
        try
        {
            var file = Path.Combine(work, "post.mjs");
            await File.WriteAllTextAsync(file, code, deadline.Token);
            var run = await NodePackages.RunAsync([file], Variables, deadline.Token);
            run.ExitCode.ShouldBe(0, run.ToString());
            return run.Output;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    public Task SaveAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(folder, name), text);

    public string PathOf(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
