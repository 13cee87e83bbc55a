using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Platform.Tests.Pipeline;

internal static class Apply
{
    private const int MostAttempts = 50;

    /// <summary>As the service does: what passes is tried again.</summary>
    public static async Task<BatchOutcome> UntilCommittedAsync(BatchTransaction transaction, IReadOnlyCollection<IncomingEvent> events)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await transaction.RunAsync(events, TestContext.Current.CancellationToken);
            }
            catch (Exception fault) when (Faults.IsPassing(fault) && attempt < MostAttempts)
            {
                await Task.Delay(Random.Shared.Next(1, 20), TestContext.Current.CancellationToken);
            }
        }
    }
}
