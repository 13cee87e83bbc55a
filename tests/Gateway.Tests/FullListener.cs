using System.Net;
using System.Net.Sockets;

namespace SpacesPlatform.Gateway.Tests;

/// <summary>A port where connecting takes for ever, because the queue of connections is full.</summary>
public sealed class FullListener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> waiting = [];

    public FullListener()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
    }

    public string Url => $"http://{listener.LocalEndPoint}";

    public async Task FillAsync()
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            waiting.Add(socket);
            using var limit = new CancellationTokenSource(Patience);
            try
            {
                await socket.ConnectAsync(listener.LocalEndPoint!, limit.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        throw new InvalidOperationException("The queue of connections never filled up.");
    }

    public void Dispose()
    {
        listener.Dispose();
        waiting.ForEach(socket => socket.Dispose());
    }
}
