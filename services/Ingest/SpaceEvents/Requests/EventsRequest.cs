using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>A request that was read: what became of its events, and the buffers that hold it.</summary>
internal sealed class EventsRequest : IDisposable
{
    public RequestFormat Format { get; set; }

    /// <summary>The name of the integration that posts.</summary>
    public string Owner { get; set; } = "";

    public string? IdempotencyKey { get; set; }

    public EventBatch Batch { get; set; } = EventBatch.Empty;

    /// <summary>The memory that the buffers take.</summary>
    public BodyHold? Hold { get; set; }

    /// <summary>The bytes as sent.</summary>
    public PooledBytes Sent { get; } = new();

    /// <summary>The bytes of a body that was compressed.</summary>
    public PooledBytes Inflated { get; } = new();

    /// <summary>The event of binary mode, put together.</summary>
    public PooledBytes Structured { get; } = new();

    /// <summary>What was read: the body, inflated, with the attributes where they are headers.</summary>
    public ReadOnlySpan<byte> Content =>
        Format.Mode == ContentMode.Binary ? Structured.Span : Format.Coding == ContentCoding.Identity ? Sent.Span : Inflated.Span;

    public void Dispose()
    {
        Sent.Dispose();
        Inflated.Dispose();
        Structured.Dispose();
        Hold?.Dispose();
    }
}
