namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>What is wrong with an event, and where.</summary>
/// <param name="Pointer">A JSON pointer relative to the event, such as <c>/data/count</c>.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
internal readonly record struct Fault(string Pointer, string Detail);
