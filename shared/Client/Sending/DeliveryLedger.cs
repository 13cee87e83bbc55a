namespace SpacesPlatform.Client.Sending;

/// <summary>Counts what became of the events, and keeps what has to be reported.</summary>
internal sealed class DeliveryLedger(int longestReport)
{
    private readonly Lock gate = new();
    private List<EventOutcome> refused = [];
    private List<EventOutcome> unsent = [];
    private long accepted;
    private long refusedTotal;
    private long unsentTotal;

    public void Add(EventOutcome outcome)
    {
        lock (gate)
        {
            switch (outcome.Verdict)
            {
                case DeliveryVerdict.Accepted:
                    accepted++;
                    break;
                case DeliveryVerdict.Refused:
                    refusedTotal++;
                    Keep(refused, outcome);
                    break;
                default:
                    unsentTotal++;
                    Keep(unsent, outcome);
                    break;
            }
        }

        ClientTelemetry.RecordSettled(outcome.Verdict switch
        {
            DeliveryVerdict.Accepted => "accepted",
            DeliveryVerdict.Refused => "refused",
            _ => "unsent",
        });
    }

    /// <summary>What was settled since the last report.</summary>
    public DeliveryReport Take(Exception? fault)
    {
        lock (gate)
        {
            var report = new DeliveryReport
            {
                Accepted = accepted,
                RefusedTotal = refusedTotal,
                Refused = refused,
                UnsentTotal = unsentTotal,
                Unsent = unsent,
                Fault = fault,
            };
            (refused, unsent, accepted, refusedTotal, unsentTotal) = ([], [], 0, 0, 0);
            return report;
        }
    }

    private void Keep(List<EventOutcome> list, EventOutcome outcome)
    {
        if (list.Count < longestReport)
        {
            list.Add(outcome);
        }
    }
}
