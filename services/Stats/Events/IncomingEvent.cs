using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Events;

/// <summary>One event as it came from the bus, whatever message carried it.</summary>
internal sealed class IncomingEvent
{
    private byte[]? contentHash;

    public required EventType Type { get; init; }

    public required string Source { get; init; }

    public required string Id { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string? TraceParent { get; init; }

    /// <summary>The count of a sample.</summary>
    public int Count { get; init; }

    /// <summary>The kind of a sample.</summary>
    public SampleKind Kind { get; init; }

    /// <summary>The data of every other type; null for a sample.</summary>
    public EventData? Data { get; init; }

    /// <summary>The contract that carries this event alone, for the error queue.</summary>
    public required Func<object> ToMessage { get; init; }

    /// <summary>Set by whoever applies it.</summary>
    public Verdict Verdict { get; set; }

    public EventIdentity Identity => new(Source, Id);

    public KeptContent Content => new(Type, Subject, OccurredAt, IsSample ? Count : null, IsSample ? Kind : null, DataJson);

    public bool IsSample => Type == EventType.ListenersSampled;

    public string? DataJson => field ??= Data is null ? null : JsonSerializer.Serialize(Data, EventDataJson.Kept.EventData);

    public string? TraceId => TraceParent is { Length: >= 35 } parent ? parent.Substring(3, 32) : null;

    /// <summary>128 bits of what makes two events the same: type, subject, time and parsed data.</summary>
    public byte[] ContentHash => contentHash ??= EventContent.Hash(this);
}
