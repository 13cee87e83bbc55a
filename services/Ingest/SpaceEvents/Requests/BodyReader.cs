using System.Buffers;
using Microsoft.Extensions.Options;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>Reads bodies as they are sent, within a limit of size, of time and of the memory that there is for all of them.</summary>
internal sealed class BodyReader(IOptions<BodyOptions> options, BodyMemory memory, TimeProvider time)
{
    /// <summary>The first buffer: what a sender announces but does not send shall not cost memory.</summary>
    private const int FirstBytes = 64 * 1024;

    /// <summary>Reads the body to its end; answers with a problem when it can't.</summary>
    public async Task<Problem?> ReadAsync(HttpContext http, PooledBytes bytes, BodyHold hold, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > WireLimits.RequestBytes)
        {
            return Problems.RequestTooLarge();
        }

        var first = (int)Math.Clamp(http.Request.ContentLength ?? 1, 1, FirstBytes);
        using var deadline = new CancellationTokenSource(options.Value.BodyTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            if (!await hold.GrowAsync(bytes.GrowthFor(first), either.Token))
            {
                return memory.Refuse(http);
            }

            bytes.GetSpan(first);
            return await FillAsync(http, bytes, hold, either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return TimedOut(http);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return TimedOut(http);
        }
        catch (BadHttpRequestException exception)
        {
            return Problems.UnreadableBody(exception.StatusCode);
        }
    }

    private async Task<Problem?> FillAsync(HttpContext http, PooledBytes bytes, BodyHold hold, CancellationToken cancellationToken)
    {
        var pipe = http.Request.BodyReader;
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var received = result.Buffer;
            if (received.Length > WireLimits.RequestBytes - bytes.Length)
            {
                pipe.AdvanceTo(received.End);
                return Problems.RequestTooLarge();
            }

            var length = (int)received.Length;
            if (!await hold.GrowAsync(bytes.GrowthFor(length), cancellationToken))
            {
                pipe.AdvanceTo(received.End);
                return memory.Refuse(http);
            }

            received.CopyTo(bytes.GetSpan(length));
            bytes.Advance(length);
            pipe.AdvanceTo(received.End);
            if (result.IsCompleted)
            {
                return null;
            }
        }
    }

    private Problem TimedOut(HttpContext http)
    {
        // What is still to come of this body can't be told from another request.
        if (HttpProtocol.IsHttp11(http.Request.Protocol))
        {
            http.Response.Headers.Connection = "close";
        }

        return Problems.RequestTimeout(options.Value.BodyTimeout);
    }
}
