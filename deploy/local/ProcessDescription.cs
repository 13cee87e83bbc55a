namespace SpacesPlatform.Local;

/// <summary>A process in platform.json.</summary>
internal sealed record ProcessDescription(string Name, int Pid, string Url);
