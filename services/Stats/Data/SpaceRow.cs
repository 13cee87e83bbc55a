namespace SpacesPlatform.Stats.Data;

/// <summary>A Space as it is now.</summary>
internal sealed class SpaceRow : SpaceColumns;
