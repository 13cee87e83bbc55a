using SpacesPlatform.Client;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Reading;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>Asks for the status of events until the platform has applied them, or the time is over.</summary>
internal sealed class AppliedWaiter(SpacesClient client, PostingOptions options, IPostingProgress progress, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Returns those that were not applied.</summary>
    public async Task<IReadOnlyList<UnappliedEvent>> WaitAsync(
        IReadOnlyList<OutgoingEvent> events, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var unapplied = new List<UnappliedEvent>();
        foreach (var happening in events)
        {
            while (true)
            {
                var (settled, why) = await AskAsync(happening, cancellationToken);
                if (settled || time.GetElapsedTime(begun) >= options.AppliedWithin)
                {
                    if (why is not null)
                    {
                        unapplied.Add(new UnappliedEvent(happening.Source, happening.Id, why));
                    }

                    break;
                }

                progress.Note($"everything is posted; waiting until '{happening.Id}' is applied ({why})");
                await Task.Delay(Pause, time, cancellationToken);
            }
        }

        return unapplied;
    }

    private async Task<(bool Settled, string? Why)> AskAsync(OutgoingEvent happening, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetEventStatusAsync(happening.Source, happening.Id, cancellationToken) switch
            {
                null => (false, "not seen by stats yet"),

                // Taken back on purpose, by another event of the same run.
                { Status: EventStatus.Applied or EventStatus.Retracted } => (true, null),
                { Status: EventStatus.Failed } failed => (true, $"failed: {failed.Reason ?? "no reason given"}"),
                var other => (false, $"status '{other.Status}'"),
            };
        }
        catch (Exception exception) when (exception is SpacesApiException or HttpRequestException or IOException or TimeoutException)
        {
            return (false, $"its status can't be read: {exception.Message}");
        }
    }
}
