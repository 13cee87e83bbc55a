using Microsoft.Extensions.Options;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Categories;

/// <summary>Refuses to start on names that no category could have.</summary>
internal sealed class CategoriesOptionsValidator : IValidateOptions<CategoriesOptions>
{
    public ValidateOptionsResult Validate(string? name, CategoriesOptions options)
    {
        var wrong = options.Categories
            .SelectMany((category, index) => Wrong(category).Select(what => $"{CategoriesOptions.Section}:{index}:{what}"))
            .Concat(options.Categories.GroupBy(category => category.Path).Where(same => same.Count() > 1)
                .Select(same => $"{CategoriesOptions.Section} names '{same.Key}' more than once: give each path one label."))
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(CategoryOptions category)
    {
        if (!BoardQueryParser.IsCategoryPath(category.Path))
        {
            yield return $"Path is '{category.Path}': use segments joined by '/', such as kculture/kpop.";
        }

        if (string.IsNullOrWhiteSpace(category.Label))
        {
            yield return "Label is missing: people read it.";
        }
    }
}
