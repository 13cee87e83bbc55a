namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>The section <c>Telemetry</c> of the configuration: which traces are exported.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>The share of traces that are exported whatever they hold, from 0 to 1.</summary>
    public double SampleRatio { get; set; } = 1;

    /// <summary>A span that takes as long as this, or that fails, is exported with the spans around it, whatever the ratio.</summary>
    public TimeSpan SlowerThan { get; set; } = TimeSpan.FromSeconds(1);
}
