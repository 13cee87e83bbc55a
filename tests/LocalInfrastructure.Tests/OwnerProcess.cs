using System.Diagnostics;

namespace SpacesPlatform.LocalInfrastructure.Tests;

/// <summary>Another process that owns servers, to be killed.</summary>
internal sealed class OwnerProcess : IDisposable
{
    private readonly Process _process;

    private OwnerProcess(Process process, string told)
    {
        _process = process;
        Told = told;
    }

    /// <summary>What it said when it was ready.</summary>
    public string Told { get; }

    public static async Task<OwnerProcess> StartAsync(string folder, string what)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "SpacesPlatform.LocalInfrastructure.Owner.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, folder, what]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(Limits.Token());
        line.ShouldNotBeNull("the owner ended before it was ready");
        line.ShouldStartWith("ready ");
        return new OwnerProcess(process, line["ready ".Length..]);
    }

    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync(Limits.Token());
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: false);
        _process.Dispose();
    }
}
