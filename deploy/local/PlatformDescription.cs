using System.Text.Json.Serialization;

namespace SpacesPlatform.Local;

/// <summary>The contents of platform.json.</summary>
internal sealed record PlatformDescription(
    string Gateway,
    string ApiKey,
    string WebhookSecret,
    IReadOnlyList<ProcessDescription> Processes,
    string Postgres,
    [property: JsonPropertyName("rabbitmq")] string RabbitMq,
    [property: JsonPropertyName("rabbitmq_management")] string? RabbitMqManagement);
