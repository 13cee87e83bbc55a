namespace SpacesPlatform.Client.Reading;

/// <summary>A record, or a value that equalled the one that stood.</summary>
public sealed record RecordItem
{
    /// <summary>Who set it, with its place among all single Spaces.</summary>
    public required BoardEntry Entry { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }

    /// <summary>When it was achieved (UTC).</summary>
    public required DateTimeOffset AchievedAt { get; init; }

    /// <summary>Who held the record that it beat; null for the first one, and where it was equalled.</summary>
    public required BoardEntry? Dethroned { get; init; }

    /// <summary>By how much it was beaten; null for the first one, 0 where it was equalled.</summary>
    public required decimal? Margin { get; init; }

    /// <summary>Whether it only equalled the record.</summary>
    public required bool Equalled { get; init; }
}
