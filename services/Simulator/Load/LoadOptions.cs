namespace SpacesPlatform.Simulator.Load;

/// <summary>What load to make. Equal options make equal events.</summary>
public sealed record LoadOptions
{
    public required DateTimeOffset From { get; init; }

    public int Days { get; init; } = 1;

    public int SpacesPerDay { get; init; } = 200;

    /// <summary>Accounts that host; who is how popular does not change.</summary>
    public int Hosts { get; init; } = 500;

    /// <summary>Exponent of Zipf's law: the audience of the r-th most popular host is <see cref="LargestAudience"/> / rˢ.</summary>
    public double Zipf { get; init; } = 1.05;

    /// <summary>Listeners at the peak of a usual Space of the most popular host.</summary>
    public int LargestAudience { get; init; } = 50_000;

    public TimeSpan SampleInterval { get; init; } = TimeSpan.FromMinutes(2);

    public long Seed { get; init; } = 1;

    public string Source { get; init; } = "https://integrations.example/simulator";

    public DateTimeOffset To => From.AddDays(Days);
}
