namespace SpacesPlatform.Ingest.Tests;

/// <summary>A clock that stands still, while timers run.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
