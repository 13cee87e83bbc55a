using System.Buffers;
using System.IO.Pipelines;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>A request's body in one piece, in a buffer of the pool.</summary>
internal sealed class PooledBody : IDisposable
{
    /// <summary>The first buffer: what a sender announces but does not send shall not cost memory.</summary>
    private const int FirstBytes = 64 * 1024;

    private byte[] buffer;
    private int length;

    private PooledBody(int capacity) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>Reads the body to its end; null when it is longer than the limit.</summary>
    public static async Task<PooledBody?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var body = new PooledBody((int)Math.Min(request.ContentLength ?? FirstBytes, FirstBytes));
        try
        {
            if (await body.FillAsync(request.BodyReader, limit, cancellationToken))
            {
                return body;
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    private async Task<bool> FillAsync(PipeReader pipe, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var received = result.Buffer;
            if (received.Length > limit - length)
            {
                pipe.AdvanceTo(received.End);
                return false;
            }

            Grow(length + (int)received.Length);
            received.CopyTo(buffer.AsSpan(length));
            length += (int)received.Length;
            pipe.AdvanceTo(received.End);
            if (result.IsCompleted)
            {
                return true;
            }
        }
    }

    private void Grow(int needed)
    {
        if (needed <= buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, buffer.Length * 2));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
