using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>One Space of those that are live now.</summary>
public sealed record LiveEntry(int Position, string Id, BigInteger Listeners, DateTimeOffset SampledAt);
