namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>What was asked can't be done; the message says what to do.</summary>
internal sealed class KeysException(string message, Exception? cause = null) : Exception(message, cause);
