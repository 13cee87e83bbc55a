using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Extensions.Options;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>Reads bodies as they are sent, within a limit of size and of time.</summary>
internal sealed class BodyReader(IOptions<BodyOptions> options, TimeProvider time)
{
    /// <summary>The first buffer: what a sender announces but does not send shall not cost memory.</summary>
    private const int FirstBytes = 64 * 1024;

    /// <summary>Reads the body to its end; answers with a problem when it can't.</summary>
    public async Task<Problem?> ReadAsync(HttpContext http, PooledBytes bytes, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > WireLimits.RequestBytes)
        {
            return Problems.RequestTooLarge();
        }

        bytes.GetSpan((int)Math.Min(http.Request.ContentLength ?? 0, FirstBytes));
        using var deadline = new CancellationTokenSource(options.Value.BodyTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await FillAsync(http.Request.BodyReader, bytes, either.Token) ? null : Problems.RequestTooLarge();
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

    private static async Task<bool> FillAsync(PipeReader pipe, PooledBytes bytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var received = result.Buffer;
            if (received.Length > WireLimits.RequestBytes - bytes.Length)
            {
                pipe.AdvanceTo(received.End);
                return false;
            }

            var length = (int)received.Length;
            received.CopyTo(bytes.GetSpan(length));
            bytes.Advance(length);
            pipe.AdvanceTo(received.End);
            if (result.IsCompleted)
            {
                return true;
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
