namespace SpacesPlatform.Stats.Lift;

internal static class LiftExtensions
{
    public static void AddLift(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<LiftReader>();
}
