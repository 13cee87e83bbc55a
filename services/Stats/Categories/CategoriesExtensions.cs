using Microsoft.Extensions.Options;

namespace SpacesPlatform.Stats.Categories;

internal static class CategoriesExtensions
{
    /// <summary>Adds the names of categories, checked at start.</summary>
    public static void AddCategories(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<CategoriesOptions>()
            .Configure<IConfiguration>(
                (options, configuration) => configuration.GetSection(CategoriesOptions.Section).Bind(options.Categories))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<CategoriesOptions>, CategoriesOptionsValidator>();
        builder.Services.AddSingleton<CategoryCatalog>();
    }
}
