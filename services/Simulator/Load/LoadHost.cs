using System.Globalization;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.SpaceEvents;

namespace SpacesPlatform.Simulator.Load;

/// <summary>An invented account by its rank of popularity, from 1.</summary>
public sealed class LoadHost
{
    private static readonly string[] Categories =
    [
        "kculture/kpop/boy-group", "kculture/kpop/girl-group", "kculture/kpop/soloist", "kculture/hiphop", "kculture/kmovie",
        "kculture/webtoon", "gaming", "crypto/bitcoin", "sports/football", "media/talk",
    ];

    private static readonly string[] Languages = ["en", "ko", "ja", "es", "th", "id", "pt"];

    private readonly LoadOptions options;

    public LoadHost(LoadOptions options, int rank)
    {
        this.options = options;
        Rank = rank;
        var seed = SeededRandom.Combine(SeededRandom.Combine((ulong)options.Seed, 17), (ulong)rank);
        var random = new SeededRandom(seed);
        Id = OpaqueIds.Account(seed);
        Category = Categories[random.Next(Categories.Length)];
        Lang = Languages[random.Next(Languages.Length)];
    }

    public int Rank { get; }

    public string Id { get; }

    public string Category { get; }

    public string Lang { get; }

    public string Name => string.Create(CultureInfo.InvariantCulture, $"Host {Rank}");

    /// <summary>Listeners at the peak of one of this host's usual Spaces, by Zipf's law.</summary>
    public double Audience => options.LargestAudience / Math.Pow(Rank, options.Zipf);

    public SpaceEvent Account() => new()
    {
        Source = options.Source,
        Id = string.Create(CultureInfo.InvariantCulture, $"load-{options.Seed}-account-{Rank}"),
        Subject = Id,
        Time = options.From,
        Data = new AccountUpdatedData(string.Create(CultureInfo.InvariantCulture, $"host_{Rank}"), Name, [Category]),
    };
}
