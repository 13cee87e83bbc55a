namespace SpacesPlatform.Stats.Highlights;

internal static class HighlightsExtensions
{
    /// <summary>Adds the report; its parts stand in it in this order.</summary>
    public static void AddHighlights(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HighlightsQueryParser>();
        builder.Services.AddSingleton<HighlightsWriter>();
        builder.Services.AddSingleton<LeadShareHighlight>();
        builder.Services.AddSingleton<IHighlight>(services => services.GetRequiredService<LeadShareHighlight>());
        builder.Services.AddSingleton<IHighlight, RecordsHighlight>();
        builder.Services.AddSingleton<IHighlight, FirstsHighlight>();
        builder.Services.AddSingleton<IHighlight, SeriesHighlight>();
        builder.Services.AddSingleton<IHighlight, TieInHighlight>();
        builder.Services.AddSingleton<IHighlight, LongestHighlight>();
        builder.Services.AddSingleton<IHighlight, MostLikedHighlight>();
        builder.Services.AddSingleton<IHighlight, HashtagHighlight>();
    }
}
