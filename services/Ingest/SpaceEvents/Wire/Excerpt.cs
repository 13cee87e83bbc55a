namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>What a fault repeats of its input: enough to recognise it.</summary>
internal static class Excerpt
{
    private const int Length = 64;

    public static string Of(string text)
    {
        if (text.Length <= Length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Length - 1]) ? Length - 1 : Length;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
