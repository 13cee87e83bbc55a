namespace SpacesPlatform.Stats.Groups;

internal static class GroupsExtensions
{
    public static void AddGroups(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<GroupReader>();
}
