namespace SpacesPlatform.Stats.Reading;

/// <summary>What only the database can tell that a read asks too much or too early.</summary>
internal static class ReadRefusals
{
    public static ReadRefusedException AsOfInFuture() => new(
        StatusCodes.Status400BadRequest,
        "invalid_query",
        "The query is not valid: see errors.",
        [new("as_of", "It lies in the future: what will be known then, nobody knows yet.")]);

    public static ReadRefusedException AsOfTooWide() => new(
        StatusCodes.Status422UnprocessableEntity,
        "as_of_too_wide",
        "A board as of a past moment is computed from at most 10,000 Spaces: narrow it with from and to, an era or a filter.");
}
