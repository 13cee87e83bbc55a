namespace SpacesPlatform.Simulator.Posting;

/// <summary>A problem as RFC 9457 has it, with the platform's stable code.</summary>
internal sealed record ProblemAnswer(string? Title, string? Detail, string? Code, IReadOnlyList<ProblemError>? Errors)
{
    public override string ToString()
    {
        var text = Detail ?? Title ?? Code ?? "no reason given";
        return Errors is { Count: > 0 } errors
            ? $"{text} ({string.Join("; ", errors.Select(error => $"{error.Pointer} {error.Detail}".Trim()))})"
            : text;
    }
}
