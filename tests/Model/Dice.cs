namespace SpacesPlatform.Model;

/// <summary>Choices that follow from a seed alone, so that a failing history can be made again.</summary>
internal sealed class Dice(uint seed)
{
    private readonly Random random = new(Mixed(seed));

    /// <summary>A number from 0 to <paramref name="below"/> − 1.</summary>
    public int Next(int below) => random.Next(below);

    public bool Chance(int percent) => random.Next(100) < percent;

    public T Of<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>One choice, as likely as its weight.</summary>
    public T Weighted<T>(params IReadOnlyList<(int Weight, T Choice)> choices)
    {
        var left = random.Next(choices.Sum(choice => choice.Weight));
        return choices.First(choice => (left -= choice.Weight) < 0).Choice;
    }

    /// <summary>From <paramref name="least"/> to <paramref name="most"/> elements, repetitions likely.</summary>
    public IReadOnlyList<T> Some<T>(int least, int most, IReadOnlyList<T> choices) =>
        Enumerable.Range(0, least + random.Next(most - least + 1)).Select(_ => Of(choices)).ToList();

    public void Shuffle<T>(List<T> list) => random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));

    // Random starts alike from seeds that are alike.
    private static int Mixed(uint seed)
    {
        unchecked
        {
            var x = (seed ^ (seed >> 16)) * 0x7feb352d;
            x = (x ^ (x >> 15)) * 0x846ca68b;
            return (int)(x ^ (x >> 16));
        }
    }
}
