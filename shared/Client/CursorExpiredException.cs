namespace SpacesPlatform.Client;

/// <summary>A board was read for longer than 10 min, or beyond position 10,000. Read it anew, or narrow it.</summary>
public sealed class CursorExpiredException : Exception
{
    internal const string ProblemCode = "cursor_expired";

    internal CursorExpiredException(long? position, SpacesApiException inner)
        : base(
            $"The board can't be read on{(position is { } last ? $" behind position {last}" : "")}: a cursor serves it for 10 minutes and to "
            + "position 10,000. Read it anew from its first page, or narrow it, such as by a window or a category.",
            inner) => Position = position;

    /// <summary>The position of the last entry that was read; null where only the cursor was known.</summary>
    public long? Position { get; }
}
