using SpacesPlatform.Stats.Firsts;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>What is asked; each test takes what it needs of it.</summary>
internal sealed record Claim(
    string Metric, string? Era, string? Category, string Path, string Involvement, bool OfHosts, FirstRole Role, int Top);
