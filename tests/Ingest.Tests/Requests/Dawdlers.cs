using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.Ingest.Tests.Requests;

/// <summary>Senders who announce more than they send, and stay.</summary>
internal sealed class Dawdlers(Uri address) : IDisposable
{
    private readonly List<TcpClient> senders = [];

    public static string Known => $"Authorization: Bearer {IngestHost.Key}";

    /// <summary>Nobody's signature: that is found out once the body is there.</summary>
    public static string Unknown => $"webhook-id: 1\r\nwebhook-timestamp: {EventJson.Now.ToUnixTimeSeconds()}\r\n"
        + $"webhook-signature: v1,{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";

    public async Task SendAsync(string credentials, int announced, int sent, CancellationToken cancellationToken)
    {
        var sender = new TcpClient();
        senders.Add(sender);
        await sender.ConnectAsync(address.Host, address.Port, cancellationToken);
        var head = $"POST /v1/events HTTP/1.1\r\nHost: ingest\r\n{credentials}\r\nContent-Type: {Posting.Batched}\r\n"
            + $"Content-Length: {announced}\r\n\r\n";
        await sender.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
        await sender.GetStream().WriteAsync(new byte[sent], cancellationToken);
    }

    public void LeaveOne() => senders[0].Dispose();

    public void Dispose() => senders.ForEach(sender => sender.Dispose());
}
