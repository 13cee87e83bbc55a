namespace SpacesPlatform.TestServers;

/// <summary>Servers that were started, as far as they were asked for.</summary>
/// <param name="Stats">The Npgsql connection string.</param>
/// <param name="RabbitMq">The amqp URI.</param>
/// <param name="Management">The management URL of RabbitMQ.</param>
/// <param name="Folder">The temporary folder that holds them, where there is one.</param>
/// <param name="Owner">What has to live as long as they are used.</param>
internal sealed record Servers(string? Stats, Uri? RabbitMq, Uri? Management, string? Folder, object? Owner);
