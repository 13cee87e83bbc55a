namespace SpacesPlatform.Client.Sending;

/// <summary>One request of a sender.</summary>
/// <param name="Events">How many events it carried.</param>
/// <param name="Number">Which attempt at its batch it was, from 1.</param>
/// <param name="Duration">From the first byte to the answer, or to the failure.</param>
/// <param name="Failure">Why the request as a whole came to nothing; null where every event has a verdict.</param>
/// <param name="Again">How many of its events will be posted again.</param>
public sealed record PostAttempt(int Events, int Number, TimeSpan Duration, Exception? Failure, int Again);
