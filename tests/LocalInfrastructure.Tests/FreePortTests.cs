using System.Net;
using System.Net.Sockets;

namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class FreePortTests
{
    [Fact]
    public async Task A_port_that_is_listened_on_is_not_free_until_it_is_closed()
    {
        var port = FreePort.Next();
        FreePort.IsFree(port).ShouldBeTrue();

        using (var listener = new TcpListener(IPAddress.Loopback, port))
        {
            listener.Start();
            FreePort.IsFree(port).ShouldBeFalse();
        }

        // A process that another test is starting right now holds a copy of the socket until it has become its program.
        var free = await Readiness.WaitAsync(
            _ => Task.FromResult(FreePort.IsFree(port)), () => false, TimeSpan.FromSeconds(10), Limits.Token());
        free.ShouldBeTrue();
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
