namespace SpacesPlatform.Client.Reading;

/// <summary>
/// An entry of a board. What is told beside its place depends on what it is: a Space has title, hosts, categories, coverage and
/// finality; an account (host, speaker) handle, display name and categories; a category its label; a series or hashtag nothing.
/// </summary>
public sealed record BoardEntry
{
    /// <summary>1 plus the number of entries with a greater value.</summary>
    public required long Rank { get; init; }

    /// <summary>The unique place in the board's order, from 1.</summary>
    public required long Position { get; init; }

    /// <summary>The id of the Space, account, series; the path of the category; the hashtag.</summary>
    public required string Id { get; init; }

    /// <summary>The value, a whole number in the metric's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>When it was achieved (UTC).</summary>
    public required DateTimeOffset AchievedAt { get; init; }

    /// <summary>The rank now minus the rank in the preceding window, negative for a climb; null without one.</summary>
    public required long? DeltaRank { get; init; }

    /// <summary>The value now minus the value in the preceding window; null without one.</summary>
    public required decimal? DeltaValue { get; init; }

    /// <summary>The change in basis points of the value in the preceding window; null without one, and where that was 0.</summary>
    public required decimal? Growth { get; init; }

    /// <summary>Of a Space: the title.</summary>
    public string? Title { get; init; }

    /// <summary>Of a Space: the hosts; else null.</summary>
    public IReadOnlyList<AccountReference>? Hosts { get; init; }

    /// <summary>Of a Space or an account: category paths; else null.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Of a Space: the part of its duration that was observed, 0 to 1; null while it is live.</summary>
    public decimal? Coverage { get; init; }

    /// <summary>Of a Space: <c>live</c>, <c>provisional</c> or <c>final</c>.</summary>
    public string? Finality { get; init; }

    /// <summary>Of an account: the handle, without <c>@</c>.</summary>
    public string? Handle { get; init; }

    /// <summary>Of an account: the name as shown.</summary>
    public string? DisplayName { get; init; }

    /// <summary>In records of hosts: the Space that the value is of.</summary>
    public SpaceReference? Space { get; init; }

    /// <summary>Of a category: what people call it.</summary>
    public string? Label { get; init; }

    /// <summary>In answers with evidence: the API's link to the entry on its board.</summary>
    public string? Self { get; init; }

    /// <summary>In shares: whether it is one of those that count.</summary>
    public bool? Counts { get; init; }
}
