namespace SpacesPlatform.Client.Sending;

/// <summary>How an event ended; each event that a sender took ends in exactly one of these.</summary>
public enum DeliveryVerdict
{
    /// <summary>The platform took it: it will have its effect, exactly once.</summary>
    Accepted,

    /// <summary>The platform refused it for good: sending it again unchanged would not help.</summary>
    Refused,

    /// <summary>
    /// No verdict: it never went out, or its answer was lost, so that it may even have been taken. Send it again with the same id
    /// later: what was taken already counts once.
    /// </summary>
    Unsent,
}
