using System.Text.Json;

namespace SpacesPlatform.Client.Streaming;

/// <summary>One update of a stream.</summary>
/// <typeparam name="T">What the stream gives snapshots of.</typeparam>
public sealed record StreamUpdate<T>
    where T : class
{
    /// <summary>The <see cref="Event"/> of an update that has the whole.</summary>
    public const string SnapshotEvent = "snapshot";

    /// <summary>The <see cref="Event"/> of an update that has what changed.</summary>
    public const string DeltaEvent = "delta";

    /// <summary><see cref="SnapshotEvent"/> or <see cref="DeltaEvent"/>; what else a newer platform may send.</summary>
    public required string Event { get; init; }

    /// <summary>The revision, as the stream's id: what <see cref="StreamOptions.LastEventId"/> goes on behind. Null where it has none.</summary>
    public required string? Id { get; init; }

    /// <summary>The whole, for a snapshot; else null.</summary>
    public required T? Snapshot { get; init; }

    /// <summary>The payload as it came. That of a delta is not typed: the API's contract does not say its shape yet.</summary>
    public required JsonElement Data { get; init; }

    /// <summary>Whether it has the whole.</summary>
    public bool IsSnapshot => Event == SnapshotEvent;
}
