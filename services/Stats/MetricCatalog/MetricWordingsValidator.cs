using Microsoft.Extensions.Options;

namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>Refuses to start where a metric can't be spoken of, or where what is spoken of is no metric.</summary>
internal sealed class MetricWordingsValidator : IValidateOptions<MetricWordings>
{
    private static readonly HashSet<string> Known = [.. MetricDefinitions.All.Select(definition => definition.Id)];

    public ValidateOptionsResult Validate(string? name, MetricWordings options)
    {
        var wrong = options.ByMetric.Keys.Where(id => !Known.Contains(id))
            .Select(id => $"{MetricWordings.Section}:{id} is no metric: there are {string.Join(", ", Known)}.")
            .Concat(Known.Where(id => !options.ByMetric.TryGetValue(id, out var wording)
                    || string.IsNullOrWhiteSpace(wording.Label) || string.IsNullOrWhiteSpace(wording.Superlative))
                .Select(id => $"{MetricWordings.Section}:{id} needs a Label and a Superlative: sentences are made of them."))
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
