using System.Net.Sockets;
using System.Text;

namespace SpacesPlatform.Gateway.Tests;

/// <summary>Over a socket, since only a client that dawdles shows what a server does about it.</summary>
public sealed class SlowBodyTests : GatewayTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task A_body_that_stays_away_is_answered_408_before_the_service_is_blamed()
    {
        Ingest.Answer = http => http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        using var deadline = new CancellationTokenSource(Patience);
        using var connection = new TcpClient();
        await connection.ConnectAsync(Client.BaseAddress!.Host, Client.BaseAddress.Port, deadline.Token);
        var stream = connection.GetStream();
        await stream.WriteAsync("POST /v1/events HTTP/1.1\r\nHost: gateway\r\nContent-Length: 100\r\n\r\n["u8.ToArray(), deadline.Token);

        var answer = new StringBuilder();
        using var reader = new StreamReader(stream);
        while (!answer.ToString().Contains("trace_id", StringComparison.Ordinal)
            && await reader.ReadLineAsync(deadline.Token) is { } line)
        {
            answer.AppendLine(line);
        }

        answer.ToString().ShouldStartWith("HTTP/1.1 408 ");
        answer.ToString().ShouldContain("\"code\":\"request_timeout\"");
    }
}
