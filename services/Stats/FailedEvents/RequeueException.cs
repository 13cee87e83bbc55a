namespace SpacesPlatform.Stats.FailedEvents;

/// <summary>Requeuing stopped; the message says where and what to do.</summary>
internal sealed class RequeueException(string message, Exception cause) : Exception(message, cause);
