using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SpacesPlatform.Client.Tests.Sending;

/// <summary>Takes events as ingest does; each request gets the next planned answer, then all is accepted.</summary>
internal sealed class FakeIngest
{
    private const string Problem =
        """{"code":"invalid_event","detail":"No.","errors":[{"pointer":"/data/count","detail":"must not be negative"}]}""";

    private readonly ConcurrentQueue<Func<HttpContext, string[], Task>> planned = new();

    /// <summary>The ids of each request, in the order of arrival.</summary>
    public ConcurrentQueue<string[]> Requests { get; } = new();

    public ConcurrentQueue<string> Encodings { get; } = new();

    /// <summary>How often each event was accepted.</summary>
    public ConcurrentDictionary<string, int> Accepted { get; } = new();

    /// <summary>What is answered when nothing is planned.</summary>
    public Func<HttpContext, string[], Task>? Otherwise { get; set; }

    public FakeIngest Then(params Func<HttpContext, string[], Task>[] answers)
    {
        Array.ForEach(answers, planned.Enqueue);
        return this;
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var encoding = context.Request.Headers.ContentEncoding.ToString();
        await using var body = encoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: context.RequestAborted);
        string[] ids = [.. json.RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
        Requests.Enqueue(ids);
        Encodings.Enqueue(encoding);
        await (planned.TryDequeue(out var answer) ? answer : Otherwise ?? AcceptAsync)(context, ids);
    }

    public Task AcceptAsync(HttpContext context, string[] ids)
    {
        Take(ids);
        context.Response.StatusCode = 202;
        return context.Response.WriteAsync($$"""{"accepted":{{ids.Length}}}""");
    }

    /// <summary>Takes the events, but the answer breaks off in its middle.</summary>
    public async Task AcceptAndBreakAsync(HttpContext context, string[] ids)
    {
        Take(ids);
        context.Response.StatusCode = 202;
        context.Response.ContentLength = 1_000;
        await context.Response.WriteAsync("""{"accep""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public static Task BreakAsync(HttpContext context, string[] ids)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public static async Task HangAsync(HttpContext context, string[] ids) =>
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public static Func<HttpContext, string[], Task> Status(int status, string? retryAfter = null, string? body = null) => (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body ?? "");
    };

    /// <summary>A verdict for each item, 207 or the given status; those that are not accepted by the rule are refused.</summary>
    public Func<HttpContext, string[], Task> Verdicts(Func<string, bool> isAccepted, bool retryable = false, int status = 207) => (context, ids) =>
    {
        Take(ids.Where(isAccepted));
        context.Response.StatusCode = status;
        var refusal = $$"""
            "status":"refused","retryable":{{(retryable ? "true" : "false")}},"problem":
            """ + Problem;
        var items = ids.Select((id, index) =>
            $$"""{"index":{{index}},"id":"{{id}}",""" + (isAccepted(id) ? "\"status\":\"accepted\"" : refusal) + "}");
        return context.Response.WriteAsync($$"""{"accepted":0,"refused":1,"items":[{{string.Join(',', items)}}]}""");
    };

    private void Take(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            Accepted.AddOrUpdate(id, 1, (_, before) => before + 1);
        }
    }
}
