namespace SpacesPlatform.TestServers;

/// <summary>For tests of services that refuse to start.</summary>
public static class HostStart
{
    private const int MostAttempts = 10;

    /// <summary>
    /// Why a service refused to start. The entry point of a service that fails disposes of its host, now and then before the test's
    /// factory has asked it why; then it is started once more.
    /// </summary>
    /// <typeparam name="TException">The refusal that is expected; anything else is thrown on.</typeparam>
    /// <exception cref="InvalidOperationException">It started, or the reason never came through.</exception>
    public static TException Refusal<TException>(Action start)
        where TException : Exception
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            try
            {
                start();
                throw new InvalidOperationException($"The service started; expected was {typeof(TException).Name}.");
            }
            catch (TException refusal)
            {
                return refusal;
            }
            catch (ObjectDisposedException)
            {
                // The host was gone already: ask again.
            }
        }

        throw new InvalidOperationException($"The host was disposed of {MostAttempts} times before it could be asked why it refused to start.");
    }
}
