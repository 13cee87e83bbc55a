namespace SpacesPlatform.Client;

/// <summary>What was wrong, as problem details of RFC 9457.</summary>
public sealed record Problem
{
    /// <summary>The stable code that a program decides by, such as <c>invalid_event</c>; null where something else than the platform answered.</summary>
    public string? Code { get; init; }

    /// <summary>In a few words.</summary>
    public string? Title { get; init; }

    /// <summary>In a sentence or two.</summary>
    public string? Detail { get; init; }

    /// <summary>The HTTP status that goes with it.</summary>
    public int? Status { get; init; }

    /// <summary>Where the input is at fault; null where that is not the point.</summary>
    public IReadOnlyList<ProblemError>? Errors { get; init; }

    /// <summary>The trace to search for in the platform's telemetry.</summary>
    public string? TraceId { get; init; }

    /// <summary>All of it in one line.</summary>
    public override string ToString()
    {
        var text = Detail ?? Title ?? Code ?? "no reason given";
        return Errors is { Count: > 0 } errors ? $"{text} ({string.Join("; ", errors)})" : text;
    }
}
