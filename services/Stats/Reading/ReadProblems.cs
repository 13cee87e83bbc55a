using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Reading;

/// <summary>All problems that reads answer with, so that their codes stand in one place.</summary>
internal static class ReadProblems
{
    public static ProblemHttpResult InvalidQuery(IReadOnlyList<QueryFault> faults) =>
        Of(StatusCodes.Status400BadRequest, "invalid_query", "The query is not valid: see errors.", faults);

    public static ProblemHttpResult InvalidCursor(string detail) => Of(StatusCodes.Status400BadRequest, "invalid_cursor", detail);

    public static ProblemHttpResult CursorExpired() => Of(
        StatusCodes.Status410Gone,
        "cursor_expired",
        "A cursor serves its board for 10 minutes and to position 10,000. Ask for the first page again.");

    public static ProblemHttpResult UnknownBoard(string board) => Of(
        StatusCodes.Status404NotFound,
        "board_unknown",
        $"There is no board '{board}'; there are {string.Join(", ", BoardSubject.All.Keys)}.");

    public static ProblemHttpResult NotOnBoard(string id) =>
        Of(StatusCodes.Status404NotFound, "not_on_board", $"'{id}' is not on this board.");

    public static ProblemHttpResult Unknown(string code, string what, string id) =>
        Of(StatusCodes.Status404NotFound, code, $"There is no {what} '{id}'.");

    public static ProblemHttpResult NotAppliedYet() => Of(
        StatusCodes.Status504GatewayTimeout,
        "not_applied_yet",
        "The event was not applied within 5 seconds. Ask again: it may be on its way.");

    public static ProblemHttpResult DatabaseUnavailable() => Of(
        StatusCodes.Status503ServiceUnavailable, "database_unavailable", "The database does not answer. Ask again.");

    public static ProblemHttpResult Of(int status, string code, string detail, IReadOnlyList<QueryFault>? faults = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (faults is not null)
        {
            extensions["errors"] = faults;
        }

        return TypedResults.Problem(detail, statusCode: status, extensions: extensions);
    }
}
