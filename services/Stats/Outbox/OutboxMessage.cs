namespace SpacesPlatform.Stats.Outbox;

/// <summary>A row of the outbox, as it is sent.</summary>
internal sealed record OutboxMessage(long Id, string MessageType, string Body, string? FaultReason, string? TraceParent);
