namespace SpacesPlatform.Stats.Leaderboards;

internal static class LeaderboardsExtensions
{
    public static void AddLeaderboards(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BoardQueryParser>();
        builder.Services.AddSingleton<BoardReader>();
        builder.Services.AddSingleton<BoardEntries>();
    }
}
