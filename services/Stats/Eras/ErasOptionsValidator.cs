using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SpacesPlatform.Stats.Eras;

/// <summary>Refuses to start on eras that nobody could ask for.</summary>
internal sealed partial class ErasOptionsValidator : IValidateOptions<ErasOptions>
{
    public ValidateOptionsResult Validate(string? name, ErasOptions options)
    {
        var wrong = options.Eras
            .SelectMany((era, index) => Wrong(era).Select(what => $"{ErasOptions.Section}:{index}:{what}"))
            .Concat(options.Eras.GroupBy(era => era.Id).Where(same => same.Count() > 1)
                .Select(same => $"{ErasOptions.Section} has more than one era of the id '{same.Key}': give each its own."))
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(EraOptions era)
    {
        if (!Ids().IsMatch(era.Id))
        {
            yield return $"Id is '{era.Id}': use lower-case letters, digits and hyphens.";
        }

        if (string.IsNullOrWhiteSpace(era.Label))
        {
            yield return "Label is missing: people read it.";
        }

        if (era.From >= era.To)
        {
            yield return $"From ({era.From:u}) must be before To ({era.To:u}).";
        }
    }

    [GeneratedRegex("^[a-z0-9-]+\\z")]
    private static partial Regex Ids();
}
