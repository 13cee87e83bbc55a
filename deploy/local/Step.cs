using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>A program of the repository that runs once to its end.</summary>
internal static class Step
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs it with a fresh log of its own, which is shown meanwhile if asked for; fails when its exit code is not 0.</summary>
    public static async Task RunAsync(
        DataFolder folder, string name, string service, string[] arguments, IReadOnlyDictionary<string, string?> environment, bool show,
        CancellationToken cancellationToken)
    {
        var assembly = Repository.AssemblyOf(service);
        var log = folder.Log(name);
        await File.WriteAllTextAsync(log, "", cancellationToken);
        var run = folder.Scope.RunAsync(
            new ChildCommand(Repository.Dotnet, [assembly, .. arguments])
            {
                LogFile = log,
                WorkingFolder = Path.GetDirectoryName(assembly)!,
                Environment = environment,
            },
            cancellationToken);
        if (show)
        {
            await ShowAsync(log, run);
        }

        var code = await run;
        if (code != 0)
        {
            var tail = show ? "" : Environment.NewLine + string.Join(Environment.NewLine, File.ReadLines(log).TakeLast(12));
            throw new LocalInfrastructureException($"{name} ended with exit code {code}: see {log}{tail}");
        }
    }

    // Its output goes to the file and not through a pipe, so that it never depends on this process; the file is read along.
    private static async Task ShowAsync(string log, Task run)
    {
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var output = Console.OpenStandardOutput();
        var last = false;
        while (!last)
        {
            last = run.IsCompleted;
            await file.CopyToAsync(output, CancellationToken.None);
            await output.FlushAsync(CancellationToken.None);
            if (!last)
            {
                await Task.WhenAny(run, Task.Delay(Pause, CancellationToken.None));
            }
        }
    }
}
