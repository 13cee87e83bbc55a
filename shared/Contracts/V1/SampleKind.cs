using System.Text.Json.Serialization;

namespace SpacesPlatform.Contracts.V1;

/// <summary>What a sample counts.</summary>
// By name on the bus, whatever serializer settings a consumer has: a number would forbid reordering.
[JsonConverter(typeof(JsonStringEnumConverter<SampleKind>))]
public enum SampleKind
{
    /// <summary>Listeners in the Space at that moment.</summary>
    Listeners = 0,

    /// <summary>Everybody in the Space at that moment, hosts and speakers included.</summary>
    Participants = 1,

    /// <summary>Cumulative listeners while the Space was live.</summary>
    TotalLive = 2,

    /// <summary>Cumulative listeners of the replay.</summary>
    TotalReplay = 3,
}
