namespace SpacesPlatform.LocalInfrastructure;

/// <summary>How a private RabbitMQ is set up.</summary>
public sealed record RabbitMqOptions
{
    /// <summary>The file its log is appended to; by default <c>rabbitmq.log</c> in the scope's folder.</summary>
    public string? LogFile { get; init; }

    /// <summary>How long it may take until it answers.</summary>
    public TimeSpan StartTime { get; init; } = TimeSpan.FromSeconds(120);
}
