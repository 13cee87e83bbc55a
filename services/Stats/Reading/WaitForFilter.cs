using Npgsql;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Reading;

/// <summary>
/// <c>?wait_for=&lt;event id&gt;&amp;source=</c>: answers once that event is applied, failed or retracted, so that an
/// integration reads what it wrote. Such answers are not for caches.
/// </summary>
internal sealed class WaitForFilter(NpgsqlDataSource dataSource, TimeProvider time) : IEndpointFilter
{
    public const string Event = "wait_for";
    public const string Source = "source";

    private const string Status = "SELECT status FROM event_identities WHERE source = $1 AND id = $2 AND status <> 0";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var query = new QueryReader(context.HttpContext.Request.Query);
        var id = query.Text(Event);
        if (id is null)
        {
            return await next(context);
        }

        if (query.Text(Source) is not { } source)
        {
            return ReadProblems.InvalidQuery([new(Source, $"Say whose event '{Event}' names: it needs '{Source}'.")]);
        }

        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return await IsSettledAsync(source, id, context.HttpContext.RequestAborted) ? await next(context) : ReadProblems.NotAppliedYet();
    }

    private async Task<bool> IsSettledAsync(string source, string id, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            await using var command = dataSource.CreateCommand(Status);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = source });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
            if (await command.ExecuteScalarAsync(cancellationToken) is short status && (EventStatus)status != EventStatus.Awaited)
            {
                return true;
            }

            if (time.GetElapsedTime(started) >= Longest)
            {
                return false;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
