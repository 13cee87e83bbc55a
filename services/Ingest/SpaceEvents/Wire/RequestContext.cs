using SpacesPlatform.Ingest.Integrations;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>What holds for all events of a request.</summary>
/// <param name="Integration">Who posts.</param>
/// <param name="ReceivedAt">The platform's clock when the request came in, in whole milliseconds.</param>
/// <param name="TraceParent">The request's W3C trace context, or null when it is not traced.</param>
internal sealed record RequestContext(Integration Integration, DateTimeOffset ReceivedAt, string? TraceParent);
