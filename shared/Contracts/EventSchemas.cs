namespace SpacesPlatform.Contracts;

/// <summary>
/// The JSON Schemas (2020-12) of the data that events have on the wire. What no schema can say: times lie between 2000-01-01 and
/// 5 minutes from now; counts are written without fraction and exponent; no name stands twice in an object; no text holds a lone
/// surrogate; a hashtag's length is that of its normal form.
/// </summary>
public static class EventSchemas
{
    private const string Folder = "SpacesPlatform.Contracts.Schemas.";
    private const string Ending = ".json";

    /// <summary>The types that have one, without the prefix <c>com.spacesplatform.</c>, in ordinal order: <c>space.started.v1</c> and so on.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        .. typeof(EventSchemas).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a schema.</summary>
    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <returns>JSON.</returns>
    /// <exception cref="ArgumentException">No such type has a schema.</exception>
    public static string Read(string type)
    {
        using var stream = typeof(EventSchemas).Assembly.GetManifestResourceStream(Folder + type + Ending)
            ?? throw new ArgumentException($"'{type}' has no schema; there are {string.Join(", ", Types)}.", nameof(type));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
