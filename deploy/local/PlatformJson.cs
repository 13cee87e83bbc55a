using System.Text.Json.Serialization;

namespace SpacesPlatform.Local;

/// <summary>How platform.json is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(PlatformDescription))]
internal sealed partial class PlatformJson : JsonSerializerContext;
