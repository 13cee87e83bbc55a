using System.Text.Json.Serialization;

namespace SpacesPlatform.Client.Events;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(SpaceScheduledData))]
[JsonSerializable(typeof(SpaceStartedData))]
[JsonSerializable(typeof(SpaceUpdatedData))]
[JsonSerializable(typeof(SpaceEndedData))]
[JsonSerializable(typeof(SpaceCanceledData))]
[JsonSerializable(typeof(ListenersSampledData))]
[JsonSerializable(typeof(SpeakerJoinedData))]
[JsonSerializable(typeof(SpeakerLeftData))]
[JsonSerializable(typeof(EngagementMeasuredData))]
[JsonSerializable(typeof(AccountUpdatedData))]
[JsonSerializable(typeof(EventRetractedData))]
internal sealed partial class EventDataJson : JsonSerializerContext;
