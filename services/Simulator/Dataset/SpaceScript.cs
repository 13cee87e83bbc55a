using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.SpaceEvents;

namespace SpacesPlatform.Simulator.Dataset;

/// <summary>What happens in one Space, in minutes from its start. All counts are made up.</summary>
public sealed record SpaceScript
{
    /// <summary>Names the Space within the data set; its ids are made from it.</summary>
    public required string Key { get; init; }

    public required Account Host { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required int Minutes { get; init; }

    /// <summary>The most listeners at once, sampled exactly at <see cref="PeakMinute"/>.</summary>
    public required int Peak { get; init; }

    public required int PeakMinute { get; init; }

    public required string Title { get; init; }

    public string Source { get; init; } = Sources.KpopDesk;

    public int SampleEvery { get; init; } = 3;

    /// <summary>No samples between these minutes, the bounds excluded.</summary>
    public (int From, int To)? Gap { get; init; }

    /// <summary>The integration can only count everybody inside.</summary>
    public bool CountsParticipants { get; init; }

    public string Lang { get; init; } = "en";

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Hashtags { get; init; } = [];

    public string? SeriesId { get; init; }

    public string? Format { get; init; }

    public TieInData? TieIn { get; init; }

    public IReadOnlyList<SpeakerTurn> Speakers { get; init; } = [];

    /// <summary>Hours before the start at which it was announced; null when nobody announced it.</summary>
    public int? AnnouncedHoursBefore { get; init; }

    /// <summary>The title until somebody corrects it, 3 minutes after the start.</summary>
    public string? FirstTitle { get; init; }

    /// <summary>Likes of the announcement post in the end; null when there was no post.</summary>
    public int? Likes { get; init; }

    public bool Canceled { get; init; }

    /// <summary>The end is delivered before the start, as after a network fault.</summary>
    public bool EndArrivesFirst { get; init; }

    /// <summary>Per cent of the true count that the second source reports; null when it doesn't look.</summary>
    public int? FanRadarPercent { get; init; }

    /// <summary>The integration sends one absurd count and takes it back.</summary>
    public bool SendsWrongSample { get; init; }

    /// <summary>Attendances of the replay by the next day; null when there is no replay.</summary>
    public int? ReplayListeners { get; init; }

    public DateTimeOffset End => Start.AddMinutes(Minutes);

    public ulong Seed => SeededRandom.FromName(Key);

    public string SpaceId => OpaqueIds.Space(Seed);

    public DateTimeOffset AnnouncedAt => Start.AddHours(-(AnnouncedHoursBefore ?? 0));

    public string? AnnouncementPostId => Likes is null ? null : OpaqueIds.Post(Seed, AnnouncedAt);

    /// <summary>Hosts and speakers inside at a minute.</summary>
    public int OnTheFloorAt(int minute) =>
        1 + Speakers.Count(turn => turn.Account != Host && turn.From <= minute && (turn.To is not { } to || minute < to));
}
