using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Accounts;

/// <summary>An account as a host.</summary>
internal static class AccountsApi
{
    public static void AddAccounts(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<HostReader>();

    public static void MapAccounts(this RouteGroupBuilder reads) => reads.MapGet("/hosts/{id}", GetAsync);

    private static async Task<Results<Ok<HostAnswer>, ProblemHttpResult>> GetAsync(
        string id, HttpRequest request, HostReader hosts, CancellationToken cancellationToken)
    {
        if (new QueryReader(request.Query).Common().Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        var host = await hosts.FindAsync(id, cancellationToken);
        return host is null ? ReadProblems.Unknown("account_unknown", "account", id) : TypedResults.Ok(host);
    }
}
