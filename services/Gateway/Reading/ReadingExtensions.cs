using Microsoft.Extensions.Options;

namespace SpacesPlatform.Gateway.Reading;

/// <summary>Reads for those alone who have a key, where the settings say so.</summary>
internal static class ReadingExtensions
{
    /// <summary>A name in the section that is none of its settings is refused: misspelt, it would leave the reads open.</summary>
    public static WebApplicationBuilder AddReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ReadingOptions>()
            .BindConfiguration(ReadingOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        builder.Services.AddSingleton<ReaderKeys>();
        return builder;
    }

    /// <summary>Asks for a key, if reads need one.</summary>
    public static void UseKeyRequirement(this IApplicationBuilder proxy)
    {
        if (proxy.ApplicationServices.GetRequiredService<IOptions<ReadingOptions>>().Value.RequireKey)
        {
            proxy.UseMiddleware<KeyRequirement>();
        }
    }
}
