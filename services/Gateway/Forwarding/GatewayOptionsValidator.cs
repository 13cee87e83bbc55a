using Microsoft.Extensions.Options;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Refuses to start with settings that could not work, and says which.</summary>
internal sealed class GatewayOptionsValidator : IValidateOptions<GatewayOptions>
{
    /// <summary>Fewer would leave no place for probes beside clients.</summary>
    private const int LeastConnections = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        (string Name, TimeSpan Value)[] settings =
        [
            (nameof(options.RequestTimeout), options.RequestTimeout),
            (nameof(options.ConnectTimeout), options.ConnectTimeout),
            (nameof(options.FailurePause), options.FailurePause),
        ];
        var wrong = settings
            .Where(setting => setting.Value <= TimeSpan.Zero || setting.Value > Longest)
            .Select(setting => $"{GatewayOptions.Section}:{setting.Name} must be above 0 and at most {Longest}, but is {setting.Value}.")
            .ToList();
        if (options.MostConnections < LeastConnections)
        {
            wrong.Add($"{GatewayOptions.Section}:{nameof(options.MostConnections)} must be at least {LeastConnections}, but is {options.MostConnections}.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
