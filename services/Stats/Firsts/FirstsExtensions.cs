namespace SpacesPlatform.Stats.Firsts;

internal static class FirstsExtensions
{
    public static void AddFirsts(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<FirstQueryParser>();
}
