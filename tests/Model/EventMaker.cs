using System.Text.Json.Nodes;

namespace SpacesPlatform.Model;

/// <summary>Makes up one event of a given identity.</summary>
internal sealed class EventMaker(
    Universe universe, Dice dice, string source, string id, IReadOnlyList<(string Source, string Id)> all)
{
    private readonly JsonObject data = [];
    private string? subject;

    public WireEvent Make()
    {
        var (type, fill) = dice.Weighted<(string, Action)>(
            (31, (EventTypes.ListenersSampled, Sampled)),
            (14, (EventTypes.SpaceStarted, Started)),
            (9, (EventTypes.SpaceEnded, Ended)),
            (13, (EventTypes.SpeakerJoined, Spoke)),
            (6, (EventTypes.SpeakerLeft, Spoke)),
            (8, (EventTypes.EngagementMeasured, Engaged)),
            (8, (EventTypes.SpaceUpdated, Updated)),
            (8, (EventTypes.AccountUpdated, Account)),
            (4, (EventTypes.SpaceScheduled, Scheduled)),
            (2, (EventTypes.SpaceCanceled, data.Clear)),
            (9, (EventTypes.EventRetracted, Retracted)));
        subject = type switch
        {
            EventTypes.AccountUpdated => dice.Of(universe.Accounts),
            EventTypes.EventRetracted => dice.Chance(50) ? null : dice.Of(universe.Spaces),
            // Where the first Space gets most, it has enough to be interesting; elsewhere many have a little.
            _ => universe.IsDeep && dice.Chance(40) ? universe.Spaces[0] : dice.Of(universe.Spaces),
        };
        fill();
        var time = type switch
        {
            EventTypes.SpaceStarted => Moment(0, 40),
            EventTypes.SpaceEnded => Moment(40, 100),
            _ => Moment(0, 100),
        };
        return new WireEvent(source, id, type, subject, time, data);
    }

    private void Scheduled()
    {
        Describe();
        data["title"] = dice.Of("Talk", "After party", "\uFF5E");
        data["host_ids"] = List(dice.Some(1, 3, universe.Accounts));
        data["scheduled_start"] = WireEvent.Rfc3339(Moment(0, 100));
    }

    private void Started()
    {
        Describe();
        data["host_ids"] = List(dice.Some(1, 3, universe.Accounts));
        Maybe("started_at", 50, () => WireEvent.Rfc3339(Moment(0, 40)));
    }

    private void Ended()
    {
        // Some soon, so that a few samples cover them, or even before they start.
        var soon = dice.Chance(50);
        Maybe("ended_at", 60, () => WireEvent.Rfc3339(soon ? Moment(0, 50) : Moment(40, 100)));
        Maybe("total_listeners", 50, () => Count());
        Maybe("peak_listeners", 50, () => Count());
    }

    private void Sampled()
    {
        data["count"] = Count();
        Maybe("kind", 60, () => dice.Weighted((3, "listeners"), (5, "participants"), (2, "total_live"), (1, "total_replay")));
    }

    private void Spoke()
    {
        data["account_id"] = dice.Of(universe.Accounts);
        data["role"] = dice.Of("host", "co-host", "speaker");
    }

    private void Engaged()
    {
        data["post_id"] = dice.Of(Universe.Posts);
        Maybe("likes", 80, () => Count());
        Maybe("reposts", 50, () => Count());
        AtLeast("reposts", Count());
    }

    private void Account()
    {
        Maybe("handle", 60, () => dice.Of("BamBam1A", "krungy21", "h\uFF5E"));
        Maybe("display_name", 60, () => dice.Of("BamBam", "Sandara Park", "\U0001F3A7"));
        Maybe("categories", 70, () => List(dice.Some(0, 3, Universe.Categories)));
        AtLeast("handle", "krungy21");
    }

    private void Updated()
    {
        Describe();
        AtLeast("title", "Talk");
    }

    private void Describe()
    {
        Maybe("title", 40, () => dice.Of("Talk", "After party", "\U0001F3A7"));
        Maybe("lang", 25, () => dice.Of(Universe.Langs));
        Maybe("categories", 40, () => List(dice.Some(0, 3, Universe.Categories)));
        Maybe("hashtags", 40, () => List(dice.Some(0, 4, Universe.Hashtags)));
        Maybe("series_id", 50, () => dice.Of(Universe.Series));
        Maybe("format", 25, () => dice.Of(Universe.Formats));
        Maybe("tie_in", 20, () => new JsonObject
        {
            ["kind"] = dice.Of("pre-show", "after-party"),
            ["ref"] = dice.Chance(50) ? null : dice.Of("r1", "r2"),
        });
        Maybe("is_ticketed", 20, () => dice.Chance(50));
        Maybe("announcement_post_id", 25, () => dice.Of(Universe.Posts));
    }

    private void Retracted()
    {
        var ownSource = all.Where(other => other.Source == source).Select(other => other.Id).ToList();
        data["event_id"] = dice.Weighted((8, dice.Of(ownSource)), (1, dice.Of(all).Id), (1, "unknown" + dice.Next(3)));
    }

    private DateTimeOffset Moment(int from, int to) => universe.Moment(dice, from, to) - universe.Age(subject);

    private int Count() => universe.Count(dice);

    private void Maybe(string name, int percent, Func<JsonNode?> value)
    {
        if (dice.Chance(percent))
        {
            data[name] = value();
        }
        else if (dice.Chance(20))
        {
            data[name] = null;
        }
    }

    /// <summary>An event that says nothing at all might be refused.</summary>
    private void AtLeast(string name, JsonNode value)
    {
        if (data.All(field => field.Value is null))
        {
            data[name] = value;
        }
    }

    private static JsonArray List(IEnumerable<string> values) => new(values.Select(value => (JsonNode?)value).ToArray());
}
