namespace SpacesPlatform.Client.Reading;

/// <summary>An entry that is not as it was.</summary>
public sealed record BoardChange
{
    /// <summary>The entry's id.</summary>
    public required string Id { get; init; }

    /// <summary><c>entered</c>, <c>left</c>, <c>value</c> or <c>moved</c> (others changed around it).</summary>
    public required string Change { get; init; }

    /// <summary>The entry at the earlier moment; null where it was not on the board.</summary>
    public required BoardEntry? Before { get; init; }

    /// <summary>The entry at the later moment; null where it is no longer on the board.</summary>
    public required BoardEntry? After { get; init; }

    /// <summary>The rank after minus the rank before, negative for a climb; null without either.</summary>
    public required long? DeltaRank { get; init; }

    /// <summary>The value after minus the value before; null without either.</summary>
    public required decimal? DeltaValue { get; init; }

    /// <summary>The events that changed it, the last applied first.</summary>
    public required IReadOnlyList<ChangeEvent> Events { get; init; }

    /// <summary>How many these are.</summary>
    public required long EventsTotal { get; init; }
}
