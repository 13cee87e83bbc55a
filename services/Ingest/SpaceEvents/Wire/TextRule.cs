namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>Checks a text, and brings it into its one normal form where it has several spellings.</summary>
/// <param name="text">The text; replaced by its normal form.</param>
/// <returns>What is wrong with it, or null.</returns>
internal delegate string? TextRule(ref string text);
