namespace SpacesPlatform.Client;

/// <summary>One thing that is wrong with the input, and where.</summary>
/// <param name="Pointer">
/// A JSON pointer: into the event, such as <c>/data/count</c>, or into the parameters of a read, such as <c>/limit</c>.
/// </param>
/// <param name="Parameter">The query parameter of a read; null for an event.</param>
/// <param name="Detail">What is wrong, and what would be right.</param>
public sealed record ProblemError(string? Pointer, string? Parameter, string? Detail)
{
    /// <summary>The parameter, or else the pointer, and the detail in one line.</summary>
    public override string ToString() => $"{Parameter ?? Pointer} {Detail}".Trim();
}
