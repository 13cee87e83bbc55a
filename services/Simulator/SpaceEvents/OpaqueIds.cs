namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>Made-up ids that look like those of the X API; the same key gives the same id.</summary>
public static class OpaqueIds
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>The epoch of post ids, in Unix milliseconds: they carry their time in the upper bits.</summary>
    private const long PostEpoch = 1288834974657;

    public static string Space(ulong key)
    {
        var random = new SeededRandom(key);
        return string.Create(13, random, static (text, random) =>
        {
            text[0] = '1';
            for (var i = 1; i < text.Length; i++)
            {
                text[i] = Alphabet[random.Next(Alphabet.Length)];
            }
        });
    }

    public static string Account(ulong key) =>
        (100_000_000UL + (new SeededRandom(key).NextUInt64() % 1_200_000_000_000_000_000UL)).ToString(
            System.Globalization.CultureInfo.InvariantCulture);

    public static string Post(ulong key, DateTimeOffset at) =>
        (((at.ToUnixTimeMilliseconds() - PostEpoch) << 22) | (long)(new SeededRandom(key).NextUInt64() >> 42)).ToString(
            System.Globalization.CultureInfo.InvariantCulture);
}
