using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Projections;

/// <summary>The counts that the sources of a Space report beside their samples of its curve.</summary>
internal static class SpaceReports
{
    /// <summary>Peaks that the ends reported, at the Space's end.</summary>
    public static Reports Peaks(SpaceReading reading)
    {
        var reports = new Reports();
        foreach (var ended in reading.Ends)
        {
            if (ended.Data!.PeakListeners is { } peak)
            {
                reports.Add(ended, peak, reading.Scalars.EndedAt!.Value);
            }
        }

        return reports;
    }

    /// <summary>Cumulative counts of a live Space, whenever measured, and what the ends reported, at the Space's end.</summary>
    public static Reports Totals(SpaceReading reading)
    {
        var reports = Counts(reading, SampleKind.TotalLive);
        foreach (var ended in reading.Ends)
        {
            if (ended.Data!.TotalListeners is { } total)
            {
                reports.Add(ended, total, reading.Scalars.EndedAt!.Value);
            }
        }

        return reports;
    }

    /// <summary>Cumulative counts of replays.</summary>
    public static Reports Replays(SpaceReading reading) => Counts(reading, SampleKind.TotalReplay);

    /// <summary>Likes of the announcement post; of any post while the Space names none.</summary>
    public static Reports Likes(SpaceReading reading)
    {
        var post = reading.Scalars.Values.AnnouncementPostId;
        var reports = new Reports();
        foreach (var measured in reading.Engagements.Where(measured => post is null || measured.Data!.PostId == post))
        {
            if (measured.Data!.Likes is { } likes)
            {
                reports.Add(measured, likes, measured.At);
            }
        }

        return reports;
    }

    private static Reports Counts(SpaceReading reading, SampleKind kind)
    {
        var reports = new Reports();
        foreach (var sample in reading.Samples.Where(sample => sample.Kind == kind))
        {
            reports.Add(sample, sample.Count, sample.At);
        }

        return reports;
    }
}
