namespace SpacesPlatform.Stats.Applying;

/// <summary>Measures one stage of a transaction after the other.</summary>
internal struct StageClock(StatsTelemetry telemetry, TimeProvider time)
{
    private long started = time.GetTimestamp();

    /// <summary>Ends the stage that ran; the next one has begun.</summary>
    public void Ended(Stage stage)
    {
        var now = time.GetTimestamp();
        telemetry.StageEnded(stage, time.GetElapsedTime(started, now));
        started = now;
    }
}
