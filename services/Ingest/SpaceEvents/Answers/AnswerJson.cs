using System.Text.Json.Serialization;

namespace SpacesPlatform.Ingest.SpaceEvents.Answers;

/// <summary>How answers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventsAnswer))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class AnswerJson : JsonSerializerContext;
