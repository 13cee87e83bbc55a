using SpacesPlatform.ApiDescription;
using SpacesPlatform.Stats.Eras;
using SpacesPlatform.Stats.EventStatuses;
using SpacesPlatform.Stats.MetricCatalog;

namespace SpacesPlatform.Stats.Describing;

/// <summary>What is configured, and what became of events.</summary>
internal static class CatalogOperations
{
    private static readonly ApiParameter Source = new(
        "source", "The event's CloudEvents `source`, whether or not `wait_for` is given.",
        """{"type":"string","format":"uri-reference","minLength":1}""", "https://integrations.example/kpop-desk")
    { IsRequired = true };

    private static readonly ApiParameter WaitFor = CommonParameters.Waiting[0] with
    {
        Description = "An event's id, of the same source: answers once that event is applied, failed or retracted, within 5 s.",
    };

    public static readonly IReadOnlyList<ApiOperation> All =
    [
        Catalog<ErasAnswer>("/v1/eras", "getEras", "The eras that boards can be asked for", "eras"),
        Catalog<MetricsAnswer>("/v1/metrics", "getMetrics", "The metrics, with definitions", "metrics"),
        Status("/v1/events", "findEvent", new ApiParameter("id", "The event's id.", """{"type":"string","minLength":1}""", "nct-0311.listeners.017") { IsRequired = true }),
        Status("/v1/events/{id}", "getEvent", CommonParameters.IdOf("the event", "nct-0311.listeners.017")),
    ];

    private static ApiOperation Catalog<T>(string path, string id, string summary, string example) =>
        new("GET", path, id, Tags.Catalog, summary, $"{summary}, as configured.")
        {
            Parameters = CommonParameters.Waiting,
            Answers = [ReadAnswers.Found<T>($"{summary}.", example), .. ReadAnswers.Any],
        };

    private static ApiOperation Status(string path, string id, ApiParameter parameter) => new(
        "GET", path, id, Tags.Events, "What became of an event",
        "By its identity: source and id. Unknown events may be on their way: the answer says when to ask again.")
    {
        Parameters = [parameter, Source, WaitFor],
        Answers =
        [
            ReadAnswers.Found<EventStatusAnswer>("What became of it.", "event"),
            ReadAnswers.Problem(EventStatusApi.Unknown("https://integrations.example/kpop-desk", "event-1")) with { Headers = [ApiHeaders.RetryAfter] },
            .. ReadAnswers.Any,
        ],
    };
}
