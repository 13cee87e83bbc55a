using System.Text.Json.Serialization;

namespace SpacesPlatform.Ingest.SpaceEvents.Answers;

/// <summary>What became of one event, as the answer tells it.</summary>
internal sealed record EventItem
{
    public required int Index { get; init; }

    /// <summary>Null when the event has no id that could be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Id { get; init; }

    /// <summary><c>accepted</c> or <c>refused</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Where to look up what became of an accepted event.</summary>
    public string? StatusUrl { get; init; }

    /// <summary>Whether a refused event may be accepted when it is sent again unchanged.</summary>
    public bool? Retryable { get; init; }

    public Problem? Problem { get; init; }
}
