using System.Security.Cryptography;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>
/// Remembers for a while which body an Idempotency-Key came with, so that a client that gives one key to two requests is told. It
/// is the memory of this process alone and bounded: what makes a repeated request harmless is the identity of its events, not this.
/// </summary>
internal sealed class IdempotencyKeys(TimeProvider time)
{
    public const int Most = 10_000;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Owner, string Key), byte[]> bodies = [];
    private readonly Queue<((string Owner, string Key) Name, DateTimeOffset ForgottenAt)> oldest = new();

    /// <summary>Takes the key for this body; false when it is known with another one.</summary>
    /// <param name="owner">Whose key it is: others may have the same.</param>
    /// <param name="key">The key.</param>
    /// <param name="format">How the body is to be read.</param>
    /// <param name="body">The body; of an event in binary mode with its attributes.</param>
    public bool TryTake(string owner, string key, RequestFormat format, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([(byte)format.Mode]);
        hash.AppendData(body);
        var hashed = hash.GetHashAndReset();
        var now = time.GetUtcNow();
        lock (gate)
        {
            while (oldest.TryPeek(out var first) && (first.ForgottenAt <= now || oldest.Count >= Most))
            {
                bodies.Remove(oldest.Dequeue().Name);
            }

            if (bodies.TryGetValue((owner, key), out var known))
            {
                return known.AsSpan().SequenceEqual(hashed);
            }

            bodies.Add((owner, key), hashed);
            oldest.Enqueue(((owner, key), now + Lifetime));
            return true;
        }
    }
}
