namespace SpacesPlatform.Model;

/// <summary>One identity and what became of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Id">The id within the source.</param>
/// <param name="Status"><c>applied</c> or <c>retracted</c>.</param>
/// <param name="Duplicates">How often the identity came again with the same content.</param>
/// <param name="Conflicts">How often it came again with other content.</param>
public sealed record ModelEvent(string Source, string Id, string Status, int Duplicates, int Conflicts);
