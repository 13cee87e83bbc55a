using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.SpaceEvents;

namespace SpacesPlatform.Simulator.Dataset;

/// <summary>Turns a script into the events that its integrations deliver, with the time of delivery.</summary>
internal sealed class SpaceEventsOfScript(SpaceScript script)
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly SeededRandom random = new(SeededRandom.Combine(script.Seed, 2));

    public IEnumerable<(DateTimeOffset Delivered, SpaceEvent Event)> Events()
    {
        foreach (var happening in Lifecycle().Concat(Floor()).Concat(Samples()).Concat(Afterwards()))
        {
            var endsEarly = script.EndArrivesFirst && happening.Data is SpaceEndedData;
            yield return (endsEarly ? script.Start.AddMinutes(-1) : happening.Time, happening);
        }
    }

    private IEnumerable<SpaceEvent> Lifecycle()
    {
        string[] hosts = [script.Host.Id];
        if (script.AnnouncedHoursBefore is not null)
        {
            yield return Event("scheduled", script.AnnouncedAt, new SpaceScheduledData
            {
                HostIds = hosts,
                ScheduledStart = script.Start,
                Title = script.FirstTitle ?? script.Title,
                Lang = script.Lang,
                AnnouncementPostId = script.AnnouncementPostId,
            });
        }

        if (script.Canceled)
        {
            yield return Event("canceled", script.Start.AddMinutes(-20), new SpaceCanceledData());
            yield break;
        }

        yield return Event("started", script.Start, new SpaceStartedData
        {
            HostIds = hosts,
            StartedAt = script.Start,
            Title = script.FirstTitle ?? script.Title,
            Lang = script.Lang,
            Categories = script.Categories,
            Hashtags = script.Hashtags,
            SeriesId = script.SeriesId,
            Format = script.Format,
            TieIn = script.TieIn,
            IsTicketed = false,
            AnnouncementPostId = script.AnnouncementPostId,
        });
        if (script.FirstTitle is not null)
        {
            yield return Event("updated", script.Start.AddMinutes(3), new SpaceUpdatedData { Title = script.Title });
        }

        yield return Event("ended", script.End, new SpaceEndedData
        {
            EndedAt = script.End,
            TotalListeners = TotalListeners,
            PeakListeners = script.CountsParticipants ? null : script.Peak,
        });
    }

    private IEnumerable<SpaceEvent> Floor()
    {
        foreach (var turn in script.Speakers)
        {
            yield return Event("joined", At(turn.From), new SpeakerJoinedData(turn.Account.Id, turn.Role));
            if (turn.To is { } to)
            {
                yield return Event("left", At(to), new SpeakerLeftData(turn.Account.Id, turn.Role));
            }
        }
    }

    private IEnumerable<SpaceEvent> Samples()
    {
        if (script.Canceled)
        {
            yield break;
        }

        foreach (var (minute, listeners) in ListenerCurve.Of(script))
        {
            // The integration looks some seconds late, but the peak and the last minute are met exactly.
            var exact = minute == script.PeakMinute || minute == script.Minutes;
            var at = At(minute).AddSeconds(exact ? 0 : random.Next(20));
            var kind = script.CountsParticipants ? SampleKinds.Participants : SampleKinds.Listeners;
            yield return Event(kind, at, new ListenersSampledData(
                script.CountsParticipants ? listeners + script.OnTheFloorAt(minute) : listeners, kind));
        }

        if (script.SendsWrongSample)
        {
            var sent = At(script.PeakMinute).AddSeconds(40);
            var wrong = Event("wrong", sent, new ListenersSampledData(99_999, SampleKinds.Listeners));
            yield return wrong;
            yield return Event("retracted", wrong.Time.AddMinutes(2), new EventRetractedData(wrong.Id));
        }
    }

    private IEnumerable<SpaceEvent> Afterwards()
    {
        if (script.Canceled)
        {
            yield break;
        }

        yield return Event("total-live", script.End, new ListenersSampledData(TotalListeners, SampleKinds.TotalLive));
        if (script.ReplayListeners is { } replays)
        {
            var counted = new ListenersSampledData(replays, SampleKinds.TotalReplay);
            yield return Event("total-replay", script.End.AddHours(20), counted);
        }

        if (script.AnnouncementPostId is { } post && script.Likes is { } likes)
        {
            (DateTimeOffset At, int PerCent)[] counts = [(script.Start, 35), (script.End, 80), (script.End.AddHours(12), 100)];
            foreach (var (at, perCent) in counts)
            {
                var liked = (int)((long)likes * perCent / 100);
                yield return Event("engagement", at.AddSeconds(30), new EngagementMeasuredData(post, liked, liked / 3));
            }
        }
    }

    private int TotalListeners => script.Peak * (2 + (script.Minutes / 60)) + (script.Peak / 7);

    private DateTimeOffset At(int minute) => script.Start.AddMinutes(minute);

    private SpaceEvent Event(string kind, DateTimeOffset time, EventData data)
    {
        numbers[kind] = numbers.GetValueOrDefault(kind) + 1;
        return new SpaceEvent
        {
            Source = script.Source,
            Id = $"{script.Key}.{kind}.{numbers[kind]:000}",
            Subject = script.SpaceId,
            Time = time,
            Data = data,
        };
    }
}
