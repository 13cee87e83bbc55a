using System.Text.Json.Serialization;
using SpacesPlatform.Client.Reading;
using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client.Http;

/// <summary>How answers are read. Members that the client does not know are left alone: a newer platform may have more.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(PostAnswer))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(EventStatus))]
[JsonSerializable(typeof(BoardPage))]
[JsonSerializable(typeof(BoardExcerpt))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(BoardDiff))]
[JsonSerializable(typeof(Records))]
[JsonSerializable(typeof(First))]
[JsonSerializable(typeof(Firsts))]
[JsonSerializable(typeof(Share))]
[JsonSerializable(typeof(Highlights))]
[JsonSerializable(typeof(Pairings))]
[JsonSerializable(typeof(Lift))]
[JsonSerializable(typeof(LiveSpaces))]
[JsonSerializable(typeof(Space))]
[JsonSerializable(typeof(SpaceTimeline))]
[JsonSerializable(typeof(Host))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(EraList))]
[JsonSerializable(typeof(MetricList))]
internal sealed partial class ClientJson : JsonSerializerContext;
