using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.SpaceEvents.Answers;

/// <summary>Problem details of RFC 9457; its type is <c>about:blank</c>, and <see cref="Code"/> tells problems apart.</summary>
internal sealed record Problem
{
    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>Stable: what a program decides by.</summary>
    public required string Code { get; init; }

    public required string Detail { get; init; }

    /// <summary>What is wrong with the event, and where.</summary>
    public IReadOnlyList<Fault>? Errors { get; init; }

    public string? TraceId { get; init; }

    public int? Accepted { get; init; }

    public int? Refused { get; init; }

    /// <summary>Every event of the request with its own problem, where all were refused.</summary>
    public IReadOnlyList<EventItem>? Items { get; init; }
}
