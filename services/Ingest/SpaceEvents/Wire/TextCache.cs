using System.Text;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>
/// Makes one string of the ids that come again and again in a request: 500 samples of a few Spaces shall not allocate
/// their Space's id 500 times.
/// </summary>
internal sealed class TextCache
{
    private const int Slots = 256;
    private readonly string?[] texts = new string?[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        var hash = default(HashCode);
        hash.AddBytes(utf8);
        ref var text = ref texts[(uint)hash.ToHashCode() % Slots];
        if (text is null || !Ascii.Equals(utf8, text))
        {
            text = Encoding.UTF8.GetString(utf8);
        }

        return text;
    }
}
