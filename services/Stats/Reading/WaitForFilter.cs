using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
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

        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        if (await IsSettledAsync(source, id, context.HttpContext.RequestAborted))
        {
            return await next(context);
        }

        // No event makes sense of what is asked wrongly: that is said before the waiting. Any other answer is made again after it.
        if (await next(context) is INestedHttpResult { Result: ProblemHttpResult { StatusCode: 400 or 406 or 410 } refusal })
        {
            return refusal;
        }

        headers.Remove(HeaderNames.ETag);
        headers.Remove(HeaderNames.RetryAfter);
        return await SettlesAsync(source, id, context.HttpContext.RequestAborted) ? await next(context) : ReadProblems.NotAppliedYet();
    }

    private async Task<bool> SettlesAsync(string source, string id, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (!await IsSettledAsync(source, id, cancellationToken))
        {
            if (time.GetElapsedTime(started) >= Longest)
            {
                return false;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        return true;
    }

    private async Task<bool> IsSettledAsync(string source, string id, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Status);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = source });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        return await command.ExecuteScalarAsync(cancellationToken) is short status && (EventStatus)status != EventStatus.Awaited;
    }
}
