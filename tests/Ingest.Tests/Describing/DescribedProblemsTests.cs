using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Ingest.Describing;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Tests.Describing;

/// <summary>The problems that are described are those that ingest can answer with.</summary>
public class DescribedProblemsTests
{
    /// <summary>Those of one event: of a request they are told by <see cref="EventsAnswers.AllRefused"/>.</summary>
    private static readonly string[] OfOneEvent =
    [
        nameof(Problems.EventTooLarge), nameof(Problems.InvalidEvent), nameof(Problems.SourceNotOwned), nameof(Problems.UnknownType),
        nameof(Problems.UnparsableLine),
    ];

    private static readonly string[] OfPosting = [nameof(Problems.IdempotencyKeyReused), nameof(Problems.Unconfirmed)];

    [Theory]
    [InlineData("/v1/events", true)]
    [InlineData("/v1/events:validate", false)]
    public void Every_problem_has_an_example_under_its_status_and_every_example_is_of_a_problem(string path, bool isPosting)
    {
        var factories = typeof(Problems).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Problem) && method.Name != nameof(Problems.Of))
            .ToDictionary(method => method.Name, Made);
        var refusals = OfOneEvent.Select(name => factories[name]).ToList();
        var requests = factories.Where(made => !OfOneEvent.Contains(made.Key) && (isPosting || !OfPosting.Contains(made.Key)));
        var answered = requests.Select(made => made.Value)
            .Concat(refusals.Select(refusal => AllRefused(refusal)))
            .Append(AllRefused([.. refusals]));

        var described = Examples(path).Select(example => $"{example["status"]} {example["code"]}").ToList();

        described.ShouldBe(answered.Select(problem => $"{problem.Status} {problem.Code}").Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Examples_are_in_one_trace_so_that_every_build_writes_the_same()
    {
        foreach (var example in IngestApi.Document.Operations.SelectMany(operation => Examples(operation.Path)))
        {
            var problems = (example["items"]?.AsArray() ?? []).Select(item => item!["problem"]).Append(example);
            problems.ShouldAllBe(problem => (string?)problem!["trace_id"] == ExampleEvents.Trace);
        }
    }

    /// <summary>Of every problem of ingest itself; what the gateway adds is described with every service.</summary>
    private static IEnumerable<JsonNode> Examples(string path)
    {
        var gateway = GatewayAnswers.Of("ingest").SelectMany(Names).ToHashSet();
        return IngestApi.Document.Operations.Single(operation => operation.Path == path).Answers
            .SelectMany(answer => answer.Contents).Where(content => content.MediaType == "application/problem+json")
            .SelectMany(content => content.Examples).Where(example => !gateway.Contains(example.Name))
            .Select(example => example.Value);

        static IEnumerable<string> Names(ApiAnswer answer) => answer.Contents.SelectMany(content => content.Examples).Select(example => example.Name);
    }

    private static Problem AllRefused(params Problem[] refusals) =>
        EventsAnswers.AllRefused(new EventBatch([.. refusals.Select(refusal => new EventOutcome(null, null, refusal))], [], refusals.Length));

    private static Problem Made(MethodInfo factory) => (Problem)factory.Invoke(null, [.. factory.GetParameters().Select(Argument)])!;

    private static object? Argument(ParameterInfo parameter) =>
        parameter.Name == "status" ? 400
        : parameter.ParameterType == typeof(string) ? "x"
        : parameter.ParameterType.IsAssignableTo(typeof(IEnumerable)) ? Array.Empty<Fault>()
        : Activator.CreateInstance(parameter.ParameterType);
}
