using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Simulator.Dataset;

/// <summary>The sample data set: 2021, March to June, with made-up counts that reproduce the published order.</summary>
public static class KpopDataset
{
    private const string Notice =
        "Sample data. Every count (listeners, totals, likes), id and time of day in this file is made up: none was ever "
        + "published. Only the order, the days and the firsts follow the press release of 8 July 2021. See README.md beside this file.";

    public static IReadOnlyList<SpaceScript> Scripts { get; } =
        [.. MarchSpaces.Scripts, .. AprilSpaces.Scripts, .. MaySpaces.Scripts, .. JuneSpaces.Scripts];

    /// <summary>All events in the order of delivery, which is that of their times but for one late start.</summary>
    public static IEnumerable<SpaceEvent> Events()
    {
        var deliveries = AccountEvents().Select(happening => (Delivered: happening.Time, Event: happening))
            .Concat(Scripts.SelectMany(script => new SpaceEventsOfScript(script).Events()))
            .Concat(Scripts.SelectMany(SecondSource.Events).Select(happening => (Delivered: happening.Time, Event: happening)))
            .OrderBy(delivery => delivery.Delivered)
            .Select(delivery => delivery.Event);
        var notice = (IReadOnlyDictionary<string, string>?)new Dictionary<string, string> { ["notice"] = Notice };
        foreach (var happening in deliveries)
        {
            yield return happening with { Extensions = notice };
            notice = null;
        }
    }

    /// <summary>Writes the events, one CloudEvent a line.</summary>
    /// <returns>The number of events.</returns>
    public static async Task<int> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var happening in Events())
        {
            await output.WriteAsync(OutgoingEvent.Of(happening).Json, cancellationToken);
            await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
            count++;
        }

        return count;
    }

    private static IEnumerable<SpaceEvent> AccountEvents() => Accounts.All.Select(account => new SpaceEvent
    {
        Source = Sources.KpopDesk,
        Id = $"account.{account.Handle}.001",
        Subject = account.Id,
        Time = account.Opened ?? Utc.At(3, 1, 0, 0),
        Data = new AccountUpdatedData(account.Handle, account.DisplayName, [account.Category]),
    });
}
