namespace SpacesPlatform.Simulator.Load;

/// <summary>
/// How many listen at a moment of a Space: people arrive fast at first and ever slower (saturating), and from the peak on they
/// leave at a steady rate (exponential decay).
/// </summary>
/// <param name="Peak">Listeners at the peak.</param>
/// <param name="Arrival">Time in which about two thirds of the listeners arrive.</param>
/// <param name="PeakAt">When nobody new outweighs those who leave any more.</param>
/// <param name="Stay">Time after which a third of the peak is left.</param>
public readonly record struct AudienceCurve(double Peak, TimeSpan Arrival, TimeSpan PeakAt, TimeSpan Stay)
{
    public double At(TimeSpan sinceStart)
    {
        var arrived = 1 - Math.Exp(-(sinceStart / Arrival));
        var full = 1 - Math.Exp(-(PeakAt / Arrival));
        var left = sinceStart > PeakAt ? Math.Exp(-((sinceStart - PeakAt) / Stay)) : 1;
        return Peak * Math.Min(arrived / full, 1) * left;
    }

    /// <summary>Everybody who was there once, up to the end: those of the peak, and those who replaced the ones who left.</summary>
    public double TotalBy(TimeSpan sinceStart) => Peak * (1 + (sinceStart / (Stay * 2)));
}
