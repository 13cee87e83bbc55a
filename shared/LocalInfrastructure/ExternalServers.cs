namespace SpacesPlatform.LocalInfrastructure;

/// <summary>Servers that the environment names, to be used instead of private ones.</summary>
public static class ExternalServers
{
    /// <summary>The Npgsql connection string in <c>ConnectionStrings__stats</c>, or null.</summary>
    public static string? Stats => Read("ConnectionStrings__stats");

    /// <summary>The amqp URI in <c>ConnectionStrings__rabbitmq</c>, or null.</summary>
    /// <exception cref="LocalInfrastructureException">It is not an amqp URI.</exception>
    public static Uri? RabbitMq
    {
        get
        {
            if (Read("ConnectionStrings__rabbitmq") is not { } text)
            {
                return null;
            }

            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "amqp" or "amqps"
                ? uri
                : throw new LocalInfrastructureException("ConnectionStrings__rabbitmq must be an amqp URI, such as amqp://user:password@host:5672");
        }
    }

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
