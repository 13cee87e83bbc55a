using System.Text.Json.Nodes;
using SpacesPlatform.Model;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>
/// An integration of one test: its source, and the ids and the category of what it reports on, occur nowhere else.
/// </summary>
internal sealed class TestIntegration
{
    private int number;

    public TestIntegration(TestIntegration? about = null)
    {
        var mark = Guid.NewGuid().ToString("N");
        Source = $"https://{mark}.example/";
        Name = about?.Name ?? mark[..12];
    }

    public static DateTimeOffset Noon { get; } = new(2022, 6, 9, 12, 0, 0, TimeSpan.Zero);

    public string Source { get; }

    /// <summary>Tells what is this test's.</summary>
    public string Name { get; }

    public string Category => "test/" + Name;

    /// <summary>The board of this test's Spaces.</summary>
    public string Board(string subject = "spaces", string parameters = "") => $"/v1/leaderboards/{subject}?category={Category}{parameters}";

    public string Space(object name) => $"{Name}-space-{name}";

    public string Account(object name) => $"{Name}-account-{name}";

    public static DateTimeOffset At(double minutes) => Noon.AddMilliseconds(Math.Round(minutes * 60_000));

    public WireEvent Started(object space, double minutes, string host = "host", string title = "A Space") =>
        Event(EventTypes.SpaceStarted, Space(space), minutes, new()
        {
            ["title"] = title,
            ["host_ids"] = new JsonArray(Account(host)),
            ["categories"] = new JsonArray(Category),
        });

    public WireEvent Sampled(object space, double minutes, int count, string kind = "listeners") =>
        Event(EventTypes.ListenersSampled, Space(space), minutes, new() { ["count"] = count, ["kind"] = kind });

    public WireEvent Ended(object space, double minutes, int? total = null, int? peak = null) =>
        Event(EventTypes.SpaceEnded, Space(space), minutes, new() { ["total_listeners"] = total, ["peak_listeners"] = peak });

    public WireEvent Joined(object space, double minutes, string account) =>
        Event(EventTypes.SpeakerJoined, Space(space), minutes, new() { ["account_id"] = Account(account), ["role"] = "speaker" });

    public WireEvent AccountUpdated(string account, string handle, params string[] categories) =>
        Event(EventTypes.AccountUpdated, Account(account), 0, new()
        {
            ["handle"] = handle,
            ["categories"] = new JsonArray([.. categories.Select(category => (JsonNode)category)]),
        });

    public WireEvent Retracted(string eventId) =>
        Event(EventTypes.EventRetracted, null, 0, new() { ["event_id"] = eventId });

    /// <summary>A Space of an hour with a single sample.</summary>
    public IEnumerable<WireEvent> Whole(object space, int listeners, double startMinutes = 0) =>
        [Started(space, startMinutes), Sampled(space, startMinutes + 10, listeners), Ended(space, startMinutes + 60)];

    private WireEvent Event(string type, string? subject, double minutes, JsonObject data) =>
        new(Source, $"event-{Interlocked.Increment(ref number)}", type, subject, At(minutes), data);
}
