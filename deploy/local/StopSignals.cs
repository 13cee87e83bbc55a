using System.Runtime.InteropServices;

namespace SpacesPlatform.Local;

/// <summary>SIGINT, SIGTERM, SIGHUP and the end of <c>dotnet run</c> all ask for the same: to stop in order.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    public StopSignals()
    {
        DotnetRun.HearInterrupts();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                Stop();
            }));
        }

        _ = DotnetRun.WatchParentAsync(Stop, _stop.Token);
    }

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _stop.Cancel();
    }

    // On another thread: whoever waits for the token must not run inside the signal's handler.
    private void Stop() => _ = _stop.CancelAsync();
}
