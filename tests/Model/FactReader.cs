using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Model;

/// <summary>Parses a wire event as the fine print says.</summary>
internal static class FactReader
{
    public static Fact Read(WireEvent wire)
    {
        var data = JsonNode.Parse(wire.Data.ToJsonString())!.AsObject();
        var fact = new Fact
        {
            Source = wire.Source,
            Id = wire.Id,
            Type = wire.Type,
            Subject = wire.Type == EventTypes.EventRetracted ? "" : wire.Subject ?? "",
            Time = Truncate(wire.Time),
        };
        return wire.Type switch
        {
            EventTypes.SpaceScheduled => Describe(fact, data) with
            {
                HostIds = Set(data, "host_ids"),
                ScheduledStart = Time(data, "scheduled_start"),
            },
            EventTypes.SpaceStarted => Describe(fact, data) with
            {
                HostIds = Set(data, "host_ids"),
                StartedAt = Time(data, "started_at") ?? fact.Time,
            },
            EventTypes.SpaceUpdated => Describe(fact, data),
            EventTypes.ListenersSampled => fact with { Count = Number(data, "count"), Kind = Text(data, "kind") ?? "listeners" },
            EventTypes.SpeakerJoined or EventTypes.SpeakerLeft => fact with
            {
                AccountId = Text(data, "account_id"),
                Role = Text(data, "role"),
            },
            EventTypes.SpaceEnded => fact with
            {
                EndedAt = Time(data, "ended_at") ?? fact.Time,
                TotalListeners = Number(data, "total_listeners"),
                PeakListeners = Number(data, "peak_listeners"),
            },
            EventTypes.SpaceCanceled => fact,
            EventTypes.EngagementMeasured => fact with
            {
                PostId = Text(data, "post_id"),
                Likes = Number(data, "likes"),
                Reposts = Number(data, "reposts"),
            },
            EventTypes.AccountUpdated => fact with
            {
                Handle = Text(data, "handle"),
                DisplayName = Text(data, "display_name"),
                Categories = Set(data, "categories"),
            },
            EventTypes.EventRetracted => fact with { EventId = Text(data, "event_id") },
            _ => throw new ArgumentException($"No event type is '{wire.Type}': use one of EventTypes.", nameof(wire)),
        };
    }

    public static DateTimeOffset Truncate(DateTimeOffset time)
    {
        var utc = time.UtcTicks;
        return new DateTimeOffset(utc - (utc % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    private static Fact Describe(Fact fact, JsonObject data) => fact with
    {
        Title = Text(data, "title"),
        Lang = Text(data, "lang"),
        Categories = Set(data, "categories"),
        Hashtags = Set(data, "hashtags", Hashtag),
        SeriesId = Text(data, "series_id"),
        Format = Text(data, "format"),
        TieIn = data["tie_in"] is JsonObject tie ? new ModelTieIn(Text(tie, "kind"), Text(tie, "ref")) : null,
        IsTicketed = data["is_ticketed"]?.GetValue<bool>(),
        AnnouncementPostId = Text(data, "announcement_post_id"),
    };

    private static string Hashtag(string tag) => tag.TrimStart('#').Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static string? Text(JsonObject data, string name) => data[name]?.GetValue<string>();

    private static long? Number(JsonObject data, string name) => data[name]?.GetValue<long>();

    private static DateTimeOffset? Time(JsonObject data, string name) => Text(data, name) is { } text
        ? Truncate(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
        : null;

    private static List<string>? Set(JsonObject data, string name, Func<string, string>? normal = null)
    {
        if (data[name] is not JsonArray elements)
        {
            return null;
        }

        var set = new List<string>();
        foreach (var element in elements)
        {
            var value = element!.GetValue<string>();
            value = normal is null ? value : normal(value);
            if (!set.Contains(value))
            {
                set.Add(value);
            }
        }

        return set;
    }
}
