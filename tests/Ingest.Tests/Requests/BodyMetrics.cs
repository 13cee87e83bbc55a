using System.Diagnostics.Metrics;

namespace SpacesPlatform.Ingest.Tests.Requests;

/// <summary>Listens to what the bodies of one host hold.</summary>
internal sealed class BodyMetrics : IDisposable
{
    private readonly MeterListener listener = new();
    private long refusals;
    private int memory;

    /// <param name="meters">Makes the meters of the host, and of no other.</param>
    public BodyMetrics(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name.StartsWith("spaces.ingest.body.", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref refusals, value));
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => memory = value);
        listener.Start();
    }

    public long Refusals => Interlocked.Read(ref refusals);

    /// <summary>The bytes that are held now.</summary>
    public long Memory
    {
        get
        {
            listener.RecordObservableInstruments();
            return memory;
        }
    }

    public void Dispose() => listener.Dispose();
}
