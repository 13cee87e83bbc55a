using System.Text.Json.Serialization;

namespace SpacesPlatform.Simulator.Posting;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PostAnswer))]
[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(EventStatusAnswer))]
internal sealed partial class Answers : JsonSerializerContext;
