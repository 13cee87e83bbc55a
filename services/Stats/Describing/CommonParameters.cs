using SpacesPlatform.ApiDescription;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Describing;

/// <summary>Parameters of many reads.</summary>
internal static class CommonParameters
{
    private const string Text = """{"type":"string","minLength":1}""";

    private static readonly ApiParameter Source = new(
        WaitForFilter.Source, "The source of the event that `wait_for` names; given with it and not without it.",
        """{"type":"string","format":"uri-reference","minLength":1}""", "https://integrations.example/kpop-desk");

    /// <summary>Every read can wait for an event.</summary>
    public static readonly IReadOnlyList<ApiParameter> Waiting =
    [
        new(
            WaitForFilter.Event,
            "The id of an event of `source`: answers once that event is applied, failed or retracted, within 5 s. Such answers are not for caches.",
            Text, "nct-0311.listeners.017"),
        Source,
    ];

    public static readonly ApiParameter IfNoneMatch = new(
        "If-None-Match", "The `ETag` of an earlier answer: 304 where it still holds.", """{"type":"string"}""", "W/\"1-----\"")
    { In = "header" };

    public static readonly ApiParameter Id = new ApiParameter("id", "The id, percent-encoded: `/` as `%2F`.", Text, "1W9DwubWljDVR").InPath();

    public static ApiParameter Limit(int most, int otherwise, string what) =>
        new("limit", $"The most {what}.", ApiParameter.Number(1, most, otherwise), 5);

    public static ApiParameter IdOf(string what, string example) =>
        Id with { Description = $"The id of {what}, percent-encoded: `/` as `%2F`.", Example = example };
}
