namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Days of a time zone as instants.</summary>
internal static class LocalDays
{
    /// <summary>No clock is further from UTC, nor moves by more at once.</summary>
    private const int FarthestHours = 26;

    /// <summary>
    /// The first instant of a day: midnight, or what comes first after it where clocks skip midnight or the whole day; where
    /// they show it twice, the earlier one.
    /// </summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        // Instants are asked for their local time, never the other way: that way is clear for every instant.
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var offsets = Enumerable.Range(-FarthestHours, (2 * FarthestHours) + 1)
            .Select(hours => zone.GetUtcOffset(midnight.AddHours(hours))).Distinct().ToList();
        var shown = offsets.Select(offset => midnight - offset).Where(instant => instant + zone.GetUtcOffset(instant) == midnight).ToList();
        var first = shown.Count > 0 ? shown.Min() : AfterGap(midnight, midnight - offsets.Max(), midnight - offsets.Min(), zone);
        return new(first, TimeSpan.Zero);
    }

    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The instant of the jump, between one before it and one after it.</summary>
    private static DateTime AfterGap(DateTime midnight, DateTime before, DateTime after, TimeZoneInfo zone)
    {
        while (after - before > TimeSpan.FromTicks(1))
        {
            var middle = before + ((after - before) / 2);
            (before, after) = middle + zone.GetUtcOffset(middle) < midnight ? (middle, after) : (before, middle);
        }

        return after;
    }
}
