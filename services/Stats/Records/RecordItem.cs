using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Records;

/// <summary>A record, or a value that equalled the one that stood.</summary>
/// <param name="Entry">Who set it, with the rank and position of the value among those of all single Spaces.</param>
/// <param name="Value">The value.</param>
/// <param name="AchievedAt">When it was achieved.</param>
/// <param name="Dethroned">Who held the record that it beat; null for the first one, and where it was equalled.</param>
/// <param name="Margin">By how much it was beaten; null for the first one, 0 where it was equalled.</param>
/// <param name="Equalled">Whether it only equalled the record.</param>
internal sealed record RecordItem(
    BoardEntry Entry, decimal Value, DateTimeOffset AchievedAt, BoardEntry? Dethroned, decimal? Margin, bool Equalled);
