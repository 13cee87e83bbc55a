using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>Finds loopback ports that nobody listens on.</summary>
public static class FreePort
{
    // Below Linux's default range for outgoing connections: such a connection could take the port of a server that is
    // being restarted.
    private const int Lowest = 20_000;
    private const int Highest = 32_000;

    /// <summary>A free port of 127.0.0.1 between 20000 and 32000.</summary>
    /// <exception cref="LocalInfrastructureException">None was found.</exception>
    public static int Next()
    {
        for (var attempt = 0; attempt < 1_000; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(Lowest, Highest);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new LocalInfrastructureException($"No free port was found on 127.0.0.1 between {Lowest} and {Highest}.");
    }

    /// <summary>Whether a server could listen on this port of 127.0.0.1 now.</summary>
    /// <param name="port">The port.</param>
    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return true;
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
    }

    /// <summary>Whether somebody takes connections on this port of 127.0.0.1.</summary>
    internal static async Task<bool> IsAnsweredAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
