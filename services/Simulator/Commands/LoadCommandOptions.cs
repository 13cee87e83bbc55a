using System.CommandLine;
using System.Globalization;
using SpacesPlatform.Simulator.Load;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>The options that say what load is made.</summary>
internal sealed class LoadCommandOptions
{
    private readonly Option<int> spacesPerDay = NumberOption.Create("--spaces-per-day", "Spaces a day", 200, 1, 1_000_000);
    private readonly Option<int> days = NumberOption.Create("--days", "Days", 1, 1, 3_660);
    private readonly Option<int> hosts = NumberOption.Create("--hosts", "Accounts that host", 500, 1, 1_000_000);
    private readonly Option<int> largest = NumberOption.Create(
        "--largest-audience", "Listeners of the most popular host", 50_000, 10, 10_000_000);

    private readonly Option<int> sampleInterval = NumberOption.Create(
        "--sample-interval", "Seconds between two samples of a Space", 120, 1, 86_400);

    private readonly Option<string> from = new("--from")
    {
        Description = "The first day (UTC)",
        DefaultValueFactory = _ => "2021-07-01",
    };

    private readonly Option<double> zipf = new("--zipf")
    {
        Description = "Exponent of Zipf's law: the r-th most popular host has 1/r^s of the largest audience",
        DefaultValueFactory = _ => 1.05,
    };

    private readonly Option<long> seed = new("--seed")
    {
        Description = "Equal seeds (and options) make equal events",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> source = new("--source")
    {
        Description = "The integration to post as",
        DefaultValueFactory = _ => "https://integrations.example/simulator",
    };

    public void AddTo(Command command)
    {
        Option[] all = [spacesPerDay, days, from, zipf, hosts, largest, sampleInterval, seed, source];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="PostingException">A value that the platform would refuse.</exception>
    public LoadOptions Read(ParseResult parsed, DateTimeOffset now)
    {
        var first = parsed.GetValue(from)!;
        if (!DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw new PostingException($"--from '{first}' is not a day such as 2021-07-01.");
        }

        var exponent = parsed.GetValue(zipf);
        if (exponent is not (>= 0 and <= 5))
        {
            throw new PostingException("--zipf must lie between 0 (all alike) and 5.");
        }

        var options = new LoadOptions
        {
            From = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            Days = parsed.GetValue(days),
            SpacesPerDay = parsed.GetValue(spacesPerDay),
            Hosts = parsed.GetValue(hosts),
            LargestAudience = parsed.GetValue(largest),
            SampleInterval = TimeSpan.FromSeconds(parsed.GetValue(sampleInterval)),
            Zipf = exponent,
            Seed = parsed.GetValue(seed),
            Source = parsed.GetValue(source)!,
        };

        // The last Spaces run into the next day, and the platform refuses what lies in the future.
        return options.To.AddDays(1) <= now && date.Year >= 2000
            ? options
            : throw new PostingException(
                $"--from {first} with {options.Days} days does not lie between 2000 and yesterday: choose another day.");
    }
}
