namespace SpacesPlatform.Stats.Explaining;

internal static class ExplainingExtensions
{
    public static void AddExplaining(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SpaceExplainer>();
        builder.Services.AddSingleton<ExplainReader>();
    }
}
