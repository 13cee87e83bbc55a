namespace SpacesPlatform.Local;

/// <summary>A service to run: its name among the processes, the assembly it runs, its port and its environment.</summary>
internal sealed record ServiceDefinition(string Name, string Service, int Port, IReadOnlyDictionary<string, string?> Environment)
{
    public Uri Url { get; } = new($"http://127.0.0.1:{Port}");
}
