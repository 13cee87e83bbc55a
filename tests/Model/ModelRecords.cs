namespace SpacesPlatform.Model;

/// <summary>The records of one metric, the earliest first.</summary>
public sealed record ModelRecords(IReadOnlyList<ModelRecord> Timeline)
{
    /// <summary>The record that stands: the last that was not merely equalled; null when no Space has a value.</summary>
    public ModelRecord? Current => Timeline.LastOrDefault(record => !record.Equalled);
}
