using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpacesPlatform.Client;

namespace SpacesPlatform.Simulator.Tests.Posting;

/// <summary>Answers as the platform's public API does, over a real socket; each POST takes the next planned answer.</summary>
internal sealed class FakePlatform : IAsyncDisposable
{
    public const string Key = "sk_test";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, string[], Task>> planned = new();

    private FakePlatform(WebApplication app) => this.app = app;

    /// <summary>The ids of each request, in the order of arrival.</summary>
    public ConcurrentQueue<string[]> Requests { get; } = new();

    public ConcurrentQueue<string?> MediaTypes { get; } = new();

    public ConcurrentDictionary<string, int> StatusReads { get; } = new();

    /// <summary>The status of an event by how often it was asked for; null is 404.</summary>
    public Func<string, int, string?> StatusOf { get; set; } = (_, _) => "applied";

    public Uri Url => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");

    public static async Task<FakePlatform> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakePlatform(app);
        app.MapPost("/v1/events", fake.PostAsync);
        app.MapGet("/v1/events", fake.Read);
        await app.StartAsync();
        return fake;
    }

    public FakePlatform Then(Func<HttpContext, string[], Task> answer)
    {
        planned.Enqueue(answer);
        return this;
    }

    public FakePlatform ThenStatus(int status, string? retryAfter = null) => Then((context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    public FakePlatform ThenBody(int status, string body) => Then((context, _) =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    });

    public FakePlatform ThenBreak() => Then((context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public SpacesClient CreateClient() => new Simulator.Commands.GatewayConnection(Url, Key).CreateClient(TimeProvider.System);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task PostAsync(HttpContext context)
    {
        await using var bytes = context.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
            : context.Request.Body;
        using var body = await JsonDocument.ParseAsync(bytes, cancellationToken: context.RequestAborted);
        string[] ids = [.. body.RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
        Requests.Enqueue(ids);
        MediaTypes.Enqueue(context.Request.ContentType);
        if (planned.TryDequeue(out var answer))
        {
            await answer(context, ids);
            return;
        }

        context.Response.StatusCode = context.Request.Headers.Authorization == $"Bearer {Key}" ? 202 : 401;
        await context.Response.WriteAsync($$"""{"accepted":{{ids.Length}}}""");
    }

    private IResult Read(string id, string source)
    {
        source.ShouldNotBeNullOrEmpty();
        return StatusOf(id, StatusReads.AddOrUpdate(id, 1, (_, before) => before + 1)) is { } status
            ? Results.Text($$"""
                {"source":"{{source}}","id":"{{id}}","type":"t","subject":null,"status":"{{status}}","reason":"because","duplicates":0,"conflicts":0,
                 "conflict_details":[],"occurred_at":null,"received_at":null,"applied_at":null,"revision":null,"trace_id":null}
                """)
            : Results.Json(new { code = "event_unknown" }, statusCode: 404);
    }
}
