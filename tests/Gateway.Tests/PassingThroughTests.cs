using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SpacesPlatform.Gateway.Tests;

public sealed class PassingThroughTests : GatewayTest
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(200, "ETag", "W/\"4711\"")]
    [InlineData(207, "Preference-Applied", "return=representation")]
    [InlineData(401, "WWW-Authenticate", "Bearer")]
    [InlineData(404, "Retry-After", "1")]
    [InlineData(410, "Cache-Control", "no-store")]
    [InlineData(429, "RateLimit", "\"default\";r=0;t=3")]
    [InlineData(503, "Retry-After", "7")]
    public async Task Status_headers_and_body_of_a_service_are_kept(int status, string header, string value)
    {
        Stats.Answer = async http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers[header] = value;
            http.Response.ContentType = "application/problem+json";
            await http.Response.WriteAsync("{\"code\":\"of_the_service\"}");
        };

        var response = await GetAsync("/v1/live");

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.GetValues(header).ShouldBe([value]);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldBe("{\"code\":\"of_the_service\"}");
    }

    [Fact]
    public async Task A_condition_reaches_the_service_and_304_the_reader()
    {
        Stats.Answer = http =>
        {
            http.Response.StatusCode = http.Request.Headers.IfNoneMatch == "W/\"1\"" ? 304 : 200;
            http.Response.Headers.ETag = "W/\"1\"";
            return Task.CompletedTask;
        };

        var response = await GetAsync("/v1/live", ("If-None-Match", "W/\"1\""));

        response.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        response.Headers.ETag!.ToString().ShouldBe("W/\"1\"");
    }

    [Fact]
    public async Task A_large_request_and_its_answer_arrive_whole()
    {
        Ingest.Answer = http => http.Request.Body.CopyToAsync(http.Response.Body);
        var body = new byte[Megabyte];
        new Random(7).NextBytes(body);

        var response = await SendAsync(HttpMethod.Post, "/v1/events", new ByteArrayContent(body), ("Authorization", "Bearer key"));

        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(body);
        Ingest.Received.Single().Headers["Authorization"].ShouldBe("Bearer key");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_that_does_not_read_the_body_is_passed_on(bool chunked)
    {
        Ingest.Answer = async http =>
        {
            http.Response.StatusCode = 413;
            await http.Response.WriteAsync("too large");
        };
        (string, string)[] headers = chunked ? [("Transfer-Encoding", "chunked")] : [];

        var response = await SendAsync(HttpMethod.Post, "/v1/events", new ByteArrayContent(new byte[4 * Megabyte]), headers);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldBe("too large");
        Ingest.Received.Single().Headers.ContainsKey("Transfer-Encoding").ShouldBe(chunked);
    }

    [Fact]
    public async Task What_an_event_in_binary_mode_says_in_headers_arrives_as_it_was_sent()
    {
        Ingest.Answer = http => http.Request.Body.CopyToAsync(http.Response.Body);
        using var content = new ByteArrayContent([0x1f, 0x8b]);
        content.Headers.Add("Content-Encoding", "gzip");

        var response = await SendAsync(
            HttpMethod.Post, "/v1/events", content, ("ce-id", "%EC%8A%A4 100%25"), ("CE-Subject", "\"a b\""), ("ce-ext", "스페이스"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe([0x1f, 0x8b]);
        var headers = Ingest.Received.Single().Headers;
        headers["ce-id"].ShouldBe("%EC%8A%A4 100%25");
        headers["ce-subject"].ShouldBe("\"a b\"");
        headers["ce-ext"].ShouldBe("스페이스");
        headers["Content-Encoding"].ShouldBe("gzip");
    }

    [Fact]
    public async Task An_answer_is_passed_on_while_it_is_written()
    {
        var firstRead = new TaskCompletionSource();
        Stats.Answer = async http =>
        {
            await http.Response.WriteAsync("first");
            await http.Response.Body.FlushAsync();
            await firstRead.Task.WaitAsync(TimeSpan.FromSeconds(10));
            await http.Response.WriteAsync("second");
        };

        var response = await GetAsync("/v1/live");
        await using var stream = await response.Content.ReadAsStreamAsync();
        var first = new byte[5];
        await stream.ReadExactlyAsync(first).AsTask().WaitAsync(TimeSpan.FromSeconds(5));
        firstRead.SetResult();

        Encoding.UTF8.GetString(first).ShouldBe("first");
        (await new StreamReader(stream).ReadToEndAsync()).ShouldBe("second");
    }

    [Fact]
    public async Task The_service_learns_who_asked()
    {
        await GetAsync("/v1/live", ("X-Forwarded-For", "203.0.113.9"), ("Host", "spaces.example"));

        var headers = Stats.Received.Single().Headers;
        headers["X-Forwarded-For"].ShouldBe("127.0.0.1");
        headers["X-Forwarded-Host"].ShouldBe("spaces.example");
        headers["X-Forwarded-Proto"].ShouldBe("http");
    }

    [Fact]
    public async Task Every_answer_has_its_headers_once()
    {
        Stats.Answer = http =>
        {
            http.Response.Headers.Server = "secret/1.0";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["traceresponse"] = "00-00000000000000000000000000000001-0000000000000001-01";
            return Task.CompletedTask;
        };

        foreach (var target in new[] { "/v1/live", "/", "/health", "/nothing" })
        {
            var response = await GetAsync(target);

            response.Headers.Contains("Server").ShouldBeFalse(target);
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], target);
            response.Headers.GetValues("traceresponse").Single().ShouldNotContain("-0000000000000001-", customMessage: target);
        }
    }
}
