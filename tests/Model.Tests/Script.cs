using System.Globalization;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Model.Tests;

/// <summary>
/// Writes histories down shortly: times of 9 June 2021, Space <c>s</c>, source <c>a</c> and the next free id unless told.
/// </summary>
internal sealed class Script
{
    private readonly List<WireEvent> events = [];
    private string source = "a";
    private string space = "s";
    private string? nextId;

    public IReadOnlyList<WireEvent> Events => events;

    public ReferenceModel Model => ReferenceModel.Apply(events);

    public ModelSpace Space => Model.Spaces["s"];

    public SpaceMetrics Metrics => Space.Metrics;

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(
        time.Contains('T') ? time : "2021-06-09T" + time + "Z", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static JsonArray List(params string[] values) => new(values.Select(value => (JsonNode?)value).ToArray());

    public Script Of(string space)
    {
        this.space = space;
        return this;
    }

    public Script From(string source)
    {
        this.source = source;
        return this;
    }

    /// <summary>The id of the next event.</summary>
    public Script Id(string id)
    {
        nextId = id;
        return this;
    }

    public Script Add(string type, string time, JsonObject data, string? subject = null)
    {
        events.Add(new WireEvent(source, nextId ?? $"e{events.Count:000}", type, subject ?? space, At(time), data));
        nextId = null;
        return this;
    }

    public Script Started(string time, params string[] hosts) =>
        Add(EventTypes.SpaceStarted, time, new JsonObject { ["host_ids"] = List(hosts is [] ? ["h"] : hosts) });

    public Script Ended(string time, int? peak = null, int? total = null, string? endedAt = null) =>
        Add(EventTypes.SpaceEnded, time, new JsonObject
        {
            ["peak_listeners"] = peak,
            ["total_listeners"] = total,
            ["ended_at"] = endedAt is null ? null : "2021-06-09T" + endedAt + "Z",
        });

    public Script Canceled(string time) => Add(EventTypes.SpaceCanceled, time, []);

    public Script Sample(string time, int count, string? kind = null) =>
        Add(EventTypes.ListenersSampled, time, new JsonObject { ["count"] = count, ["kind"] = kind });

    public Script Joined(string time, string account, string role = "speaker") =>
        Add(EventTypes.SpeakerJoined, time, new JsonObject { ["account_id"] = account, ["role"] = role });

    public Script Left(string time, string account, string role = "speaker") =>
        Add(EventTypes.SpeakerLeft, time, new JsonObject { ["account_id"] = account, ["role"] = role });

    public Script Liked(string time, string post, int? likes) =>
        Add(EventTypes.EngagementMeasured, time, new JsonObject { ["post_id"] = post, ["likes"] = likes });

    public Script Updated(string time, JsonObject data) => Add(EventTypes.SpaceUpdated, time, data);

    /// <summary>One descriptive text of the Space, told when it was started.</summary>
    public Script With(string field, string value) => Updated("12:00", new JsonObject { [field] = value });

    /// <summary>A descriptive list of the Space, told when it was started.</summary>
    public Script WithList(string field, params string[] values) => Updated("12:00", new JsonObject { [field] = List(values) });

    public Script Account(string time, string account, params string[] categories) =>
        Add(EventTypes.AccountUpdated, time, new JsonObject { ["categories"] = List(categories) }, account);

    public Script Retracted(string time, string eventId) =>
        Add(EventTypes.EventRetracted, time, new JsonObject { ["event_id"] = eventId });
}
