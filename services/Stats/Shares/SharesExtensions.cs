namespace SpacesPlatform.Stats.Shares;

internal static class SharesExtensions
{
    public static void AddShares(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ShareQueryParser>();
        builder.Services.AddSingleton<ShareSentence>();
        builder.Services.AddSingleton<ShareAnswers>();
    }
}
