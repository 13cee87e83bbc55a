using System.Text.Json.Nodes;

namespace SpacesPlatform.ApiDescription;

/// <summary>An answer of an operation, or its body.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Description">What it says.</param>
/// <param name="Contents">Its body, by media type; none where it has no body.</param>
public sealed record ApiAnswer(int Status, string Description, params IReadOnlyList<ApiContent> Contents)
{
    /// <summary>The headers that it has beside those of every answer, by name: see <see cref="ApiHeaders"/>.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>A problem (RFC 9457) as an answer.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The problem's stable code.</param>
    /// <param name="example">The problem as it is written.</param>
    /// <returns>The answer.</returns>
    public static ApiAnswer Problem(int status, string code, JsonObject example) =>
        new(status, "", new ApiContent("application/problem+json", ApiContent.Reference("Problem"), (code, example)));
}
