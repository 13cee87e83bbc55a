namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>The rebuild can't be done now; nothing was changed. The message says why and what to do.</summary>
internal sealed class RebuildException(string message, Exception? cause = null) : Exception(message, cause);
