using Microsoft.Extensions.Options;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>Refuses to start with settings that have no meaning, and says which.</summary>
internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var wrong = new List<string>();
        if (options.SampleRatio is not (>= 0 and <= 1))
        {
            wrong.Add($"Telemetry:SampleRatio must be from 0 (none) to 1 (all), but is {options.SampleRatio}.");
        }

        if (options.SlowerThan <= TimeSpan.Zero)
        {
            wrong.Add($"Telemetry:SlowerThan must be positive, such as 00:00:01, but is {options.SlowerThan}.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
