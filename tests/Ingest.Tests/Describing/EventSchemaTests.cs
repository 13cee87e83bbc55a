using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using SpacesPlatform.Contracts;
using SpacesPlatform.Ingest.SpaceEvents.Wire;
using SpacesPlatform.Ingest.Tests.Wire;

namespace SpacesPlatform.Ingest.Tests.Describing;

/// <summary>The published schemas of events' data and the reader of ingest come to the same verdict.</summary>
public class EventSchemaTests
{
    private const int Mutations = 4_000;

    private static readonly EvaluationOptions Options = new() { RequireFormatValidation = true };

    /// <summary>Each is read once: its id stands for it.</summary>
    private static readonly Dictionary<string, JsonSchema> Schemas =
        EventSchemas.Types.ToDictionary(type => type, type => JsonSchema.FromText(EventSchemas.Read(type)));

    public static TheoryData<string> Types => [.. EventSchemas.Types];

    [Fact]
    public void Every_type_has_a_schema_and_every_schema_a_type() =>
        EventSchemas.Types.Select(type => $"'com.spacesplatform.{type}'").ShouldBe(WireWords.Types.Names.Split(", "), ignoreOrder: true);

    [Fact]
    public void Every_field_that_is_read_is_in_a_schema_and_no_other() =>
        EventSchemas.Types.SelectMany(type => Schema(type)["properties"]!.AsObject().Select(field => "/data/" + field.Key)).Distinct()
            .ShouldBe(Enumerable.Range(0, FieldNames.Data.Count).Select(FieldNames.Data.PointerTo), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Types))]
    public void The_examples_are_accepted(string type)
    {
        foreach (var example in Schema(type)["examples"]!.AsArray())
        {
            IsValid(type, example!).ShouldBeTrue();
            IsAccepted(type, example!).ShouldBeTrue(example!.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_the_schema_says_the_reader_says(string type)
    {
        var example = Schema(type)["examples"]![0]!.AsObject();
        var fields = example.Select(field => field.Key).Append("unknown").ToArray();
        var counts = (Valid: 0, Invalid: 0);

        Gen.Select(Gen.OneOf(fields), EventSchemaValues.Any, Gen.OneOf(0, 1, 2)).Sample(
            mutation =>
            {
                var data = Mutated(example, mutation.Item1, mutation.Item2, mutation.Item3);
                var isValid = IsValid(type, data);
                counts = isValid ? counts with { Valid = counts.Valid + 1 } : counts with { Invalid = counts.Invalid + 1 };
                IsAccepted(type, data).ShouldBe(isValid, data.ToJsonString());
            },
            iter: Mutations,
            threads: 1);

        counts.Valid.ShouldBeGreaterThan(10);
        if (example.Count > 0)
        {
            counts.Invalid.ShouldBeGreaterThan(100);
        }
    }

    /// <summary>One field with another value, or absent, or its list with another element.</summary>
    private static JsonObject Mutated(JsonObject example, string field, string json, int way)
    {
        var data = example.DeepClone().AsObject();
        if (way == 0 && json.Length % 5 == 0)
        {
            data.Remove(field);
        }
        else if (way == 1 && data[field] is JsonArray list)
        {
            list.Add(JsonNode.Parse(json));
        }
        else if (way == 2 && data[field] is JsonObject inner)
        {
            inner[json.Length % 2 == 0 ? "kind" : "ref"] = JsonNode.Parse(json);
        }
        else
        {
            data[field] = JsonNode.Parse(json);
        }

        return data;
    }

    private static JsonObject Schema(string type) => JsonNode.Parse(EventSchemas.Read(type))!.AsObject();

    private static bool IsValid(string type, JsonNode data)
    {
        using var instance = JsonDocument.Parse(data.ToJsonString());
        return Schemas[type].Evaluate(instance.RootElement, Options).IsValid;
    }

    private static bool IsAccepted(string type, JsonNode data) =>
        Reading.Batch(EventJson.Batch(EventJson.Of(type[..^".v1".Length], data.ToJsonString()))).Accepted == 1;
}
