using System.Text.Json.Serialization;

namespace SpacesPlatform.Gateway.Answers;

/// <summary>How answers are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IndexAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
