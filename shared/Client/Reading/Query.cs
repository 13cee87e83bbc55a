using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Reading;

/// <summary>What every read can be asked for.</summary>
public abstract record Query
{
    private protected Query()
    {
    }

    /// <summary>
    /// Waits, 5 s at most, until this event is applied, failed or retracted; else the read fails with the code
    /// <c>not_applied_yet</c>. Null: at once.
    /// </summary>
    public EventIdentity? WaitFor { get; init; }

    internal virtual QueryString Parameters() => new QueryString().WaitingFor(WaitFor);
}
