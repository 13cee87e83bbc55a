namespace SpacesPlatform.LocalInfrastructure;

/// <summary>The loopback ports of one RabbitMQ.</summary>
internal sealed record RabbitMqPorts(int Amqp, int Management, int Distribution, int Epmd)
{
    public static RabbitMqPorts Free() => new(FreePort.Next(), FreePort.Next(), FreePort.Next(), FreePort.Next());
}
