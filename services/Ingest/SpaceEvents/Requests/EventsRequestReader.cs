using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>Reads a request from its headers to the verdict on each of its events.</summary>
internal sealed class EventsRequestReader(
    RequestAuthentication authentication, BodyReader bodies, BodyMemory memory, TimeProvider time)
{
    /// <summary>Reads; answers with a problem when the request as a whole can't be read.</summary>
    public async Task<Problem?> ReadAsync(HttpContext http, EventsRequest request, CancellationToken cancellationToken)
    {
        if (RequestFormat.Parse(http, out var format) is { } unsupported)
        {
            return unsupported;
        }

        if (IdempotencyKey.Parse(http, out var key) is { } invalidKey)
        {
            return invalidKey;
        }

        var hold = request.Hold = memory.Open(http);
        if (await bodies.ReadAsync(http, request.Sent, hold, cancellationToken) is { } unread)
        {
            return unread;
        }

        // A signature is over the bytes as sent; which secret it must be of, the content says. Whoever is not known is told about neither.
        var sent = request.Sent.Length;
        var content = BodyInflater.Inflate(format.Coding, request.Sent, request.Inflated, hold, out var broken);
        if (hold.IsRefused)
        {
            return memory.Refuse(http);
        }

        if (authentication.CheckBody(http, request.Sent.Span[..sent], format, content) is { } refused)
        {
            return refused;
        }

        var integration = http.Features.GetRequiredFeature<Integration>();
        if (content is null)
        {
            return broken;
        }

        (request.Format, request.Owner, request.IdempotencyKey) = (format, integration.Name, key);
        var context = new RequestContext(integration, time.GetUtcNow().TruncateToMilliseconds(), Activity.Current?.Id);
        var batch = format.Mode == ContentMode.Binary
            ? BinaryEvent.Read(http.Request.Headers, content.Span, request.Structured, context, out var problem)
            : CloudEventReader.Read(format.Mode, content.Span, context, out problem);
        RateLimiting.Charge(http, integration, batch?.Outcomes.Count ?? 1);
        request.Batch = batch ?? EventBatch.Empty;
        return problem;
    }
}
