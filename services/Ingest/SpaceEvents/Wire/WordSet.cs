namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The exact words that a field may have, with what they stand for.</summary>
internal sealed class WordSet<T>(params (string Word, T Value)[] words)
    where T : struct, Enum
{
    /// <summary>The words, as a fault lists them.</summary>
    public string Names { get; } = string.Join(", ", words.Select(pair => $"'{pair.Word}'"));

    public string NameOf(T value) => words.First(pair => pair.Value.Equals(value)).Word;

    public bool TryGet(string word, out T value)
    {
        foreach (var pair in words)
        {
            if (pair.Word == word)
            {
                value = pair.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
