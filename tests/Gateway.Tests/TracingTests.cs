using System.Diagnostics;

namespace SpacesPlatform.Gateway.Tests;

public sealed class TracingTests : GatewayTest
{
    private const string CallersTrace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string CallersSpan = "00f067aa0ba902b7";

    [Fact]
    public async Task One_trace_leads_from_the_caller_through_the_gateway_to_the_service()
    {
        var response = await GetAsync("/v1/live", ("traceparent", $"00-{CallersTrace}-{CallersSpan}-01"));

        var spans = Gateway.Spans;
        var received = Stats.Received.Single().Headers["traceparent"].Split('-');
        received[1].ShouldBe(CallersTrace);
        var traceResponse = response.Headers.GetValues("traceresponse").Single().Split('-');
        traceResponse[1].ShouldBe(CallersTrace);
        await WaitForAsync(() => spans.ToArray().Any(span => span.SpanId.ToString() == traceResponse[2]));
        var server = spans.ToArray().Single(span => span.SpanId.ToString() == traceResponse[2]);
        server.Kind.ShouldBe(ActivityKind.Server);
        server.ParentSpanId.ToString().ShouldBe(CallersSpan);
        var client = spans.ToArray().Single(span => span.SpanId.ToString() == received[2]);
        client.Kind.ShouldBe(ActivityKind.Client);
        client.ParentSpanId.ShouldBe(server.SpanId);
    }

    [Fact]
    public async Task A_caller_without_a_trace_is_told_which_one_it_got()
    {
        var response = await SendAsync(HttpMethod.Post, "/v1/events");

        var traceResponse = response.Headers.GetValues("traceresponse").Single().Split('-');
        traceResponse[3].ShouldBe("01");
        Ingest.Received.Single().Headers["traceparent"].Split('-')[1].ShouldBe(traceResponse[1]);
    }

    [Fact]
    public async Task A_problem_names_the_trace_of_its_answer()
    {
        await Stats.KillAsync();

        var response = await GetAsync("/v1/live");

        var problem = await ProblemAsync(response, 503, "service_unavailable");
        response.Headers.GetValues("traceresponse").Single().Split('-')[1].ShouldBe(problem.GetProperty("trace_id").GetString());
    }

    /// <summary>A server span ends a moment after its answer was sent.</summary>
    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }
}
