using System.Net;
using System.Net.Sockets;

namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class FreePortTests
{
    [Fact]
    public void A_port_that_is_listened_on_is_not_free_until_it_is_closed()
    {
        var port = FreePort.Next();
        FreePort.IsFree(port).ShouldBeTrue();

        using (var listener = new TcpListener(IPAddress.Loopback, port))
        {
            listener.Start();
            FreePort.IsFree(port).ShouldBeFalse();
        }

        FreePort.IsFree(port).ShouldBeTrue();
    }

    [Fact]
    public void Ports_are_below_those_of_outgoing_connections()
    {
        for (var turn = 0; turn < 50; turn++)
        {
            FreePort.Next().ShouldBeInRange(20_000, 31_999);
        }
    }
}
