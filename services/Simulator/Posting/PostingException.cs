namespace SpacesPlatform.Simulator.Posting;

/// <summary>The run can't go on; the message says why and what to do.</summary>
public sealed class PostingException(string message) : Exception(message);
