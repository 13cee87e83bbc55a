using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Ingest.Tests.Requests;

/// <summary>Over a socket, since only a client that dawdles shows what a server does about it.</summary>
public sealed class BodyTimeoutTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_body_that_does_not_end_is_answered_408_and_the_connection_closed()
    {
        using var host = new IngestHost { Settings = { ["Ingest:BodyTimeout"] = "00:00:00.500" } };
        using var deadline = new CancellationTokenSource(Patience);
        using var connection = new TcpClient();
        var address = host.StartKestrel();
        await connection.ConnectAsync(address.Host, address.Port, deadline.Token);
        var stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /v1/events HTTP/1.1\r\nHost: ingest\r\nAuthorization: Bearer {IngestHost.Key}\r\nContent-Type: {Posting.Batched}\r\n"
                + "Content-Length: 100\r\n\r\n["),
            deadline.Token);

        var answer = await new StreamReader(stream).ReadToEndAsync(deadline.Token);

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("Connection: close");
        answer.ShouldContain("\"code\":\"request_timeout\"");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("00:05:01")]
    public void A_time_that_no_request_could_keep_is_refused_at_the_start(string timeout)
    {
        using var host = new IngestHost { Settings = { ["Ingest:BodyTimeout"] = timeout } };

        HostStart.Refusal<OptionsValidationException>(() => _ = host.Services).Message.ShouldContain("Ingest:BodyTimeout");
    }
}
