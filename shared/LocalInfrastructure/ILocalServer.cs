namespace SpacesPlatform.LocalInfrastructure;

/// <summary>A process that can be watched, started again on the same port, and stopped.</summary>
public interface ILocalServer : IAsyncDisposable
{
    /// <summary>The id of the process that now does the work.</summary>
    int Pid { get; }

    /// <summary>Waits until the process has ended, and gives its exit code (128 + n when a signal n ended it).</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<int> WaitForExitAsync(CancellationToken cancellationToken);

    /// <summary>Starts it again after it has ended, with the same port and data; does not wait until it is ready.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task StartAgainAsync(CancellationToken cancellationToken);

    /// <summary>Stops it gracefully, and after the grace hard.</summary>
    /// <param name="grace">How long it may take by itself.</param>
    Task StopAsync(TimeSpan grace);
}
