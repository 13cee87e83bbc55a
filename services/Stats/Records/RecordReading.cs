namespace SpacesPlatform.Stats.Records;

/// <summary>A record when it was set, or a value that only equalled the one that stood.</summary>
/// <param name="Holder">Who set it.</param>
/// <param name="Dethroned">Who set the record that it beat; null for the first one, and where it was equalled.</param>
/// <param name="Margin">By how much it was beaten; null for the first one, 0 where it was equalled.</param>
/// <param name="Equalled">Whether it was equalled.</param>
internal sealed record RecordReading(RecordHolder Holder, RecordHolder? Dethroned, decimal? Margin, bool Equalled);
