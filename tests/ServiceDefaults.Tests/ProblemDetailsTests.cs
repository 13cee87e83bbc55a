using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpacesPlatform.ServiceDefaults.Tests.Telemetry;

namespace SpacesPlatform.ServiceDefaults.Tests;

/// <summary>Every error is a problem with a code and a trace id, whatever the request accepts and whoever found it.</summary>
[Collection(nameof(TracedService))]
public sealed class ProblemDetailsTests : IAsyncLifetime
{
    private WebApplication app = null!;

    public static TheoryData<string, string, int, string, string> Cases
    {
        get
        {
            (string Method, string Path, int Status, string Code)[] errors =
            [
                ("GET", "/refused", 422, "no_way"), ("GET", "/bare", 410, "gone"), ("GET", "/handled", 501, "not_here"),
                ("GET", "/failed", 500, "internal_server_error"), ("GET", "/nothing", 404, "not_found"), ("PUT", "/bare", 405, "method_not_allowed"),
            ];
            var cases = new TheoryData<string, string, int, string, string>();
            foreach (var (method, path, status, code) in errors)
            {
                foreach (var accept in (string[])["", "*/*", "application/json", "text/html", "text/markdown;q=0.5", "text/event-stream", "nonsense"])
                {
                    cases.Add(method, path, status, code, accept);
                }
            }

            return cases;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults();
        builder.Services.AddExceptionHandler<Handler>();
        app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapDefaultEndpoints();
        app.MapGet("/refused", () => TypedResults.Problem("No.", statusCode: 422, extensions: [new KeyValuePair<string, object?>("code", "no_way")]));
        app.MapGet("/bare", () => TypedResults.StatusCode(410));
        app.MapGet("/handled", string () => throw new NotSupportedException());
        app.MapGet("/failed", string () => throw new InvalidOperationException());
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_a_problem_with_code_and_trace(string method, string path, int status, string code, string accept)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(new Uri(app.Urls.First()), path));
        if (accept.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept).ShouldBeTrue();
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status, body);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/problem+json");
        var problem = JsonElement.Parse(body);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        var trace = answer.Headers.GetValues("traceresponse").Single().Split('-')[1];
        problem.GetProperty("trace_id").GetString().ShouldBe(trace);
    }

    private sealed class Handler(IProblemDetailsService problems) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is not NotSupportedException)
            {
                return ValueTask.FromResult(false);
            }

            httpContext.Response.StatusCode = 501;
            return problems.TryWriteAsync(new()
            {
                HttpContext = httpContext,
                ProblemDetails = new() { Status = 501, Extensions = { ["code"] = "not_here" } },
            });
        }
    }
}
