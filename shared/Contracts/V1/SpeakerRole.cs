using System.Text.Json.Serialization;

namespace SpacesPlatform.Contracts.V1;

/// <summary>In which role an account speaks in a Space.</summary>
// By name on the bus, whatever serializer settings a consumer has: a number would forbid reordering.
[JsonConverter(typeof(JsonStringEnumConverter<SpeakerRole>))]
public enum SpeakerRole
{
    /// <summary>The one who opened the Space.</summary>
    Host = 0,

    /// <summary>One who helps to run it.</summary>
    CoHost = 1,

    /// <summary>One who was given the floor.</summary>
    Speaker = 2,
}
