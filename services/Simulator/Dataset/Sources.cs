namespace SpacesPlatform.Simulator.Dataset;

/// <summary>The integrations that report.</summary>
public static class Sources
{
    /// <summary>Reports K-culture Spaces, with samples every few minutes.</summary>
    public const string KpopDesk = "https://integrations.example/kpop-desk";

    /// <summary>Reports the other Spaces.</summary>
    public const string SpacesWatch = "https://integrations.example/spaces-watch";

    /// <summary>
    /// A second source for a few Spaces. It looks rarely and guesses high, so that a platform which mixed sources, or took
    /// the largest value of any, would get the order of the top 5 wrong.
    /// </summary>
    public const string FanRadar = "https://integrations.example/fan-radar";
}
