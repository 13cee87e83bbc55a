using System.Text;
using System.Text.Json.Nodes;
using SpacesPlatform.Ingest.Integrations;

namespace SpacesPlatform.Ingest.Tests.Wire;

public class EventShapeTests
{
    [Theory]
    [InlineData("\"id\":\"event-1\",", "/id")]
    [InlineData("\"\\u0069d\":\"event-1\",", "/id")]
    [InlineData("\"extra\":1,\"extra\":2,", "")]
    public void A_field_that_comes_twice_is_refused(string added, string pointer)
    {
        var json = EventJson.Sample().ToJsonString().Insert(1, added);

        Reading.Refusal(json).Errors!.ShouldHaveSingleItem().Pointer.ShouldBe(pointer);
    }

    [Theory]
    [InlineData("""{"count":1,"count":1}""", "/data/count")]
    [InlineData("""{"count":1,"x":1,"x":1}""", "/data")]
    [InlineData("""{"count":1,"x":{"a":[{"b":1,"b":2}]}}""", "/data")]
    public void Neither_may_a_field_of_the_data(string data, string pointer)
    {
        var json = EventJson.Sample().ToJsonString().Replace("""{"count":44000}""", data, StringComparison.Ordinal);

        Reading.Refusal(json).Errors!.ShouldHaveSingleItem().Pointer.ShouldBe(pointer);
    }

    [Fact]
    public void The_same_name_may_stand_in_several_objects() =>
        Reading.Sample(EventJson.Of("space.listeners-sampled", """{"count":5,"x":{"a":[{"b":1},{"b":2}],"b":{"b":3}},"b":1}""").With("b", 1))
            .Count.ShouldBe(5);

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    [InlineData(20_000, false)]
    public void Nesting_is_limited_to_64_levels(int levels, bool isAccepted)
    {
        var nested = string.Concat(Enumerable.Repeat("[", levels)) + string.Concat(Enumerable.Repeat("]", levels));
        var deep = EventJson.Sample().ToJsonString().Replace("\"count\"", $"\"x\":{nested},\"count\"", StringComparison.Ordinal);
        var body = $"[{deep},{EventJson.Sample(1, "event-2").ToJsonString()}]";

        var batch = Reading.Batch(body);

        batch.Accepted.ShouldBe(isAccepted ? 2 : 1);
        batch.Outcomes[0].Id.ShouldBe("event-1");
        if (!isAccepted)
        {
            batch.Outcomes[0].Refusal!.Errors!.ShouldHaveSingleItem().Detail.ShouldContain("64 levels");
        }
    }

    [Fact]
    public void An_event_over_64_KiB_is_refused_alone()
    {
        var fits = EventJson.Sample().With("x", "");
        var room = (64 * 1024) - Encoding.UTF8.GetByteCount(fits.ToJsonString());
        fits["x"] = new string('a', room);
        var tooLarge = EventJson.Sample(id: "event-2").With("x", new string('a', room + 1));

        var batch = Reading.Batch(EventJson.Batch(fits, tooLarge));

        batch.Outcomes[0].Refusal.ShouldBeNull();
        batch.Outcomes[1].Refusal!.Code.ShouldBe("event_too_large");
        batch.Outcomes[1].Refusal!.Status.ShouldBe(413);
        batch.Outcomes[1].Id.ShouldBe("event-2");
    }

    [Fact]
    public void What_is_no_event_is_refused_alone()
    {
        var batch = Reading.Batch($"[1, [[]], null, \"x\", {{}}, {EventJson.Sample().ToJsonString()}]");

        batch.Outcomes.Count.ShouldBe(6);
        batch.Accepted.ShouldBe(1);
        batch.Outcomes.Take(4).ShouldAllBe(outcome => outcome.Refusal!.Errors![0].Detail.Contains("JSON object"));
        batch.Outcomes[4].Refusal!.Errors!.Count.ShouldBe(6);
    }

    [Fact]
    public void Samples_become_one_message_a_source_in_their_order()
    {
        var batch = Reading.Batch(EventJson.Batch(
            EventJson.Sample(1, "a"),
            EventJson.Sample(2, "b").With("source", "/other"),
            EventJson.Of("space.canceled", id: "c"),
            EventJson.Sample(3, "d")));

        batch.Messages.Count.ShouldBe(3);
        var chunks = batch.Messages.Select(message => message.Contract).OfType<Contracts.V1.ListenersSampled>().ToArray();
        chunks.Select(chunk => chunk.Source).ShouldBe([EventJson.Source, "/other"]);
        chunks[0].Samples.Select(sample => sample.Id).ShouldBe(["a", "d"]);
    }

    [Fact]
    public void A_source_of_somebody_else_is_refused()
    {
        var owner = new Integration("fans", ["/mine"]);

        var batch = Reading.Batch(EventJson.Batch(EventJson.Sample(), EventJson.Sample().With("source", "/mine")), owner);

        batch.Outcomes[0].Refusal!.Code.ShouldBe("source_not_owned");
        batch.Outcomes[0].Refusal!.Status.ShouldBe(403);
        batch.Outcomes[1].Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true)]
    [InlineData("00-00000000000000000000000000000000-00f067aa0ba902b7-01", false)]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x", false)]
    [InlineData("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", false)]
    [InlineData("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", false)]
    [InlineData("hello", false)]
    public void A_valid_traceparent_is_the_events_trace(string traceParent, bool isValid)
    {
        Reading.Sample(EventJson.Sample().With("traceparent", traceParent)).TraceParent.ShouldBe(isValid ? traceParent : null);
        Reading.Contract<Contracts.V1.SpaceCanceled>(EventJson.Of("space.canceled").With("traceparent", traceParent))
            .Header.TraceParent.ShouldBe(isValid ? traceParent : Reading.RequestTrace);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[")]
    [InlineData("[{]")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    [InlineData("[] []")]
    [InlineData("[1,]")]
    [InlineData("[//\n]")]
    [InlineData("[NaN]")]
    [InlineData("[\"\\ud8\"]")]
    [InlineData("[\"\u0001\"]")]
    public void A_body_that_is_no_batch_is_unparsable(string body)
    {
        Reading.Read(Encoding.UTF8.GetBytes(body), isBatch: true, out var problem).ShouldBeNull();

        problem!.Code.ShouldBe("unparsable");
    }

    [Fact]
    public void A_body_that_is_not_utf8_is_unparsable()
    {
        Reading.Read([(byte)'[', (byte)'"', 0xC3, (byte)'"', (byte)']'], isBatch: true, out var problem).ShouldBeNull();

        problem!.Detail.ShouldContain("UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_and_white_space_around_are_skipped()
    {
        var body = Encoding.UTF8.GetBytes("\ufeff \r\n" + EventJson.Sample().ToJsonString() + "\n");

        Reading.Read(body, isBatch: false, out _)!.Accepted.ShouldBe(1);
    }
}
