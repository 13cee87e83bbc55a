using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SpacesPlatform.Gateway.Tests;

/// <summary>What the gateway takes is what the services behind it would take.</summary>
public sealed class LimitsTests : GatewayTest
{
    private const int Most = 4 * 1024 * 1024;
    private const int MostHeaders = 80;

    /// <summary>Room for those that the client sends of its own, such as Host.</summary>
    private const int UsualHeaders = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task As_much_as_ingest_takes_arrives_whole(bool chunked)
    {
        var received = 0L;
        Ingest.Answer = async http => received = await CountAsync(http);

        var response = await PostAsync(Most, chunked);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        received.ShouldBe(Most);
    }

    [Theory]
    [InlineData(Most + 1)]
    [InlineData(5 * Most)]
    public async Task A_body_that_is_announced_as_larger_is_a_problem_that_its_sender_sees_while_it_still_sends(int bytes)
    {
        var response = await PostAsync(bytes, chunked: false);

        await ProblemAsync(response, 413, "request_too_large");
        response.Headers.GetValues("traceresponse").ShouldHaveSingleItem();
        Ingest.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_announced_as_larger_need_not_be_sent()
    {
        var response = await PostAsync(Most + 1, chunked: false, ("Expect", "100-continue"));

        await ProblemAsync(response, 413, "request_too_large");
    }

    [Fact]
    public async Task A_body_that_turns_out_to_be_larger_is_a_problem()
    {
        Ingest.Answer = async http => await CountAsync(http);

        await ProblemAsync(await PostAsync(2 * Most, chunked: true), 413, "request_too_large");
    }

    [Theory]
    [InlineData(MostHeaders - UsualHeaders, 200)]
    [InlineData(MostHeaders + 1, 431)]
    public async Task More_headers_than_a_service_would_take_with_those_of_the_gateway_do_not_reach_it(int headers, int status)
    {
        var response = await GetAsync("/v1/live", [.. Enumerable.Range(0, headers).Select(index => ($"x-{index}", "x"))]);

        ((int)response.StatusCode).ShouldBe(status);
        Stats.Received.Count.ShouldBe(status == 200 ? 1 : 0);
    }

    [Fact]
    public async Task More_connections_than_there_may_be_are_closed_and_those_there_are_go_on()
    {
        const int Connections = 100;
        Gateway.Settings["Gateway:MostConnections"] = $"{Connections}";
        using var deadline = new CancellationTokenSource(Patience);
        (await LiveAsync()).ShouldBe("stats");

        var others = new List<TcpClient>();
        try
        {
            for (var index = 0; index < Connections; index++)
            {
                others.Add(await ConnectAsync(deadline.Token));
            }

            (await others[^1].GetStream().ReadAsync(new byte[1], deadline.Token)).ShouldBe(0);
            (await LiveAsync()).ShouldBe("stats");
        }
        finally
        {
            others.ForEach(other => other.Dispose());
        }
    }

    private static async Task<long> CountAsync(HttpContext http)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var (buffer, count) = (new byte[64 * 1024], 0L);
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
        {
            count += read;
        }

        return count;
    }

    /// <summary>Read to its end, so that the connection is used again.</summary>
    private async Task<string> LiveAsync() => await (await GetAsync("/v1/live")).Content.ReadAsStringAsync();

    private async Task<TcpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(Client.BaseAddress!.Host, Client.BaseAddress.Port, cancellationToken);
        return connection;
    }

    private Task<HttpResponseMessage> PostAsync(int bytes, bool chunked, params (string Name, string Value)[] headers) => SendAsync(
        HttpMethod.Post, "/v1/events", new ByteArrayContent(new byte[bytes]), chunked ? [.. headers, ("Transfer-Encoding", "chunked")] : headers);
}
