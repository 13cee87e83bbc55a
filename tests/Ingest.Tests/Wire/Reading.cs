using System.Text;
using System.Text.Json.Nodes;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Tests.Wire;

/// <summary>Reads events as a request would be read.</summary>
internal static class Reading
{
    public const string RequestTrace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    public static readonly Integration Everyone = new("everyone", ["*"]);

    public static EventBatch? Read(ReadOnlySpan<byte> body, bool isBatch, out Problem? problem, Integration? integration = null) =>
        Read(isBatch ? ContentMode.Batched : ContentMode.Structured, body, out problem, integration);

    public static EventBatch? Read(ContentMode mode, ReadOnlySpan<byte> body, out Problem? problem, Integration? integration = null) =>
        CloudEventReader.Read(mode, body, new RequestContext(integration ?? Everyone, EventJson.Now, RequestTrace), out problem);

    /// <summary>Reads events that stand one a line.</summary>
    public static EventBatch Lines(string body)
    {
        var batch = Read(ContentMode.Lines, Encoding.UTF8.GetBytes(body), out var problem);
        problem.ShouldBeNull();
        return batch!;
    }

    public static EventBatch Batch(string body, Integration? integration = null)
    {
        var batch = Read(Encoding.UTF8.GetBytes(body), isBatch: true, out var problem, integration);
        problem.ShouldBeNull();
        return batch!;
    }

    public static T Contract<T>(JsonObject json)
    {
        var batch = Read(Encoding.UTF8.GetBytes(json.ToJsonString()), isBatch: false, out var problem);
        problem.ShouldBeNull();
        batch!.Outcomes.Single().Refusal.ShouldBeNull();
        return batch.Messages.Single().Contract.ShouldBeOfType<T>();
    }

    public static ListenerSample Sample(JsonObject json) => Contract<ListenersSampled>(json).Samples.Single();

    public static Problem Refusal(JsonObject json) => Refusal(json.ToJsonString());

    public static Problem Refusal(string json)
    {
        var batch = Read(Encoding.UTF8.GetBytes(json), isBatch: false, out var problem);
        problem.ShouldBeNull();
        batch!.Messages.ShouldBeEmpty();
        return batch.Outcomes.Single().Refusal.ShouldNotBeNull();
    }

    /// <summary>Refused for one fault only, in this place.</summary>
    public static void ShouldBeRefusedAt(this JsonObject json, string pointer, string detail)
    {
        var refusal = Refusal(json);
        refusal.Status.ShouldBe(422);
        var fault = refusal.Errors.ShouldNotBeNull().ShouldHaveSingleItem();
        fault.Pointer.ShouldBe(pointer);
        fault.Detail.ShouldContain(detail);
    }
}
