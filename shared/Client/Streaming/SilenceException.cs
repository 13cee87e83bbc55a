namespace SpacesPlatform.Client.Streaming;

/// <summary>A stream said nothing, not even that it is alive, for too long.</summary>
internal sealed class SilenceException(TimeSpan silence)
    : IOException($"The stream has been silent for {silence.TotalSeconds:0.###} s, without a heartbeat.");
