namespace SpacesPlatform.Simulator.Posting;

/// <summary>Where the input is at fault.</summary>
internal sealed record ProblemError(string? Pointer, string? Detail);
