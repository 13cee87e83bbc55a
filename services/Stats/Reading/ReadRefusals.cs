namespace SpacesPlatform.Stats.Reading;

/// <summary>What only the database can tell that a read asks too much or too early.</summary>
internal static class ReadRefusals
{
    public const string InFutureDetail = "It lies in the future: what will be known then, nobody knows yet.";

    public static ReadRefusedException InFuture(string parameter) => new(
        StatusCodes.Status400BadRequest,
        "invalid_query",
        "The query is not valid: see errors.",
        [new(parameter, InFutureDetail)]);

    public static ReadRefusedException AsOfTooWide() => new(
        StatusCodes.Status422UnprocessableEntity,
        "as_of_too_wide",
        "As of a past moment a board is computed from at most 10,000 Spaces, those of its window that changed since included: narrow the window with from and to or an era.");
}
