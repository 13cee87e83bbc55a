using System.Buffers;
using System.Numerics;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>Bytes in one piece, in a buffer of the pool that grows with them.</summary>
internal sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    private const int FirstBytes = 4 * 1024;

    private byte[] buffer = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, Length);

    public void Advance(int count) => Length += count;

    /// <summary>How many bytes the buffer itself grows by when it is to take so many more: it is a power of two, as the pool has them.</summary>
    public int GrowthFor(int more) => more <= buffer.Length - Length ? 0 : NextLength(more) - buffer.Length;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>A stream that reads what is here now.</summary>
    public Stream ToStream() => new MemoryStream(buffer, 0, Length, writable: false);

    /// <summary>Takes away the last bytes.</summary>
    public void RemoveLast(int count) => Length -= count;

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        buffer = [];
        Length = 0;
    }

    private void Grow(int more)
    {
        if (more <= buffer.Length - Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(NextLength(more));
        Span.CopyTo(larger);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        buffer = larger;
    }

    private int NextLength(int more) =>
        (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Length + more, Math.Max(buffer.Length * 2, FirstBytes)));
}
