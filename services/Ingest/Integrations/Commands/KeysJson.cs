using System.Text.Json.Serialization;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>How the command writes with <c>--json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(IssuedCredentials))]
[JsonSerializable(typeof(IReadOnlyList<ListedIntegration>))]
[JsonSerializable(typeof(RevokedCredentials))]
internal sealed partial class KeysJson : JsonSerializerContext;
