namespace SpacesPlatform.Client.Sending;

/// <summary>What the platform said of a request's events.</summary>
/// <param name="Verdicts">One for each event, in the order in which they were given.</param>
public sealed record PostResult(IReadOnlyList<EventVerdict> Verdicts)
{
    /// <summary>How many were accepted.</summary>
    public int Accepted => Verdicts.Count(verdict => verdict.IsAccepted);

    /// <summary>Those that were not.</summary>
    public IEnumerable<EventVerdict> Refused => Verdicts.Where(verdict => !verdict.IsAccepted);
}
