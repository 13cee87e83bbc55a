namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>How long bodies are waited for, and how much of them is held; part of the section <c>Ingest</c> of the configuration.</summary>
internal sealed class BodyOptions
{
    public const string Section = "Ingest";
    public static readonly TimeSpan LongestBodyTimeout = TimeSpan.FromMinutes(5);

    /// <summary>The largest body, compressed, with what it inflates to, in buffers of the next power of two, has to fit in half of it.</summary>
    public const int LeastBodyMemory = 32;
    public const int MostBodyMemory = 1024;

    /// <summary>How long a request's body may take from its headers to its last byte.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How much memory the bodies of all requests may hold at a time, in MiB. What is made of a body takes up to three times as
    /// much again, and of a container's memory .NET takes three quarters: its limit should be six times as much.
    /// </summary>
    public int BodyMemoryMebibytes { get; set; } = 128;
}
