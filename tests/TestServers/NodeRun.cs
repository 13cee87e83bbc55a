namespace SpacesPlatform.TestServers;

/// <summary>How a program of Node ended.</summary>
/// <param name="ExitCode">0 when it succeeded.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
public sealed record NodeRun(int ExitCode, string Output, string Errors);
