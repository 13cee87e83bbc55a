namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// What a transaction has to touch grew after it took its locks: another one committed in between. It starts again and then
/// sees that commit.
/// </summary>
internal sealed class LocksMissedException() : Exception("Another transaction committed between look-up and lock; the batch starts again.");
