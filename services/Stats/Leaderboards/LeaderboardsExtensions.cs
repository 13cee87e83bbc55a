using SpacesPlatform.Stats.Past;

namespace SpacesPlatform.Stats.Leaderboards;

internal static class LeaderboardsExtensions
{
    public static void AddLeaderboards(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BoardQueryParser>();
        builder.Services.AddSingleton<BoardCursors>();
        builder.Services.AddSingleton<PastSpaces>();
        builder.Services.AddSingleton<BoardSnapshots>();
        builder.Services.AddSingleton<BoardEntries>();
    }
}
