using System.Text.Json.Nodes;

namespace SpacesPlatform.Ingest.Tests.Wire;

public class EventRefusalTests
{
    [Theory]
    [InlineData("specversion", "\"0.3\"", "must be the string \"1.0\"")]
    [InlineData("specversion", "1.0", "must be the string \"1.0\"")]
    [InlineData("specversion", "null", "is missing")]
    [InlineData("id", "\"\"", "must have 1 to 128 characters, but has 0")]
    [InlineData("id", "7", "must be a string, but is a number")]
    [InlineData("id", "\"a\\u0000\"", "control characters")]
    [InlineData("id", "\"a\u0085\"", "control characters")]
    [InlineData("id", "\"a\\u007f\"", "control characters")]
    [InlineData("id", "\"\\ud83c\"", "lone surrogate")]
    [InlineData("id", "\"\\udfa7\\ud83c\"", "lone surrogate")]
    [InlineData("id", "\"\\ud83c\\n\"", "lone surrogate")]
    [InlineData("subject", "null", "is missing")]
    [InlineData("subject", "[]", "must be a string, but is an array")]
    [InlineData("source", "\"\"", "must have 1 to 256")]
    [InlineData("source", "\"https://a b\"", "must be a URI reference")]
    [InlineData("source", "\"https://a/%zz\"", "must be a URI reference")]
    [InlineData("source", "\"http://[\"", "must be a URI reference")]
    [InlineData("time", "null", "is missing")]
    [InlineData("time", "1623243900", "RFC 3339")]
    [InlineData("time", "\"2021-06-09\"", "RFC 3339")]
    [InlineData("time", "\"1999-12-31T23:59:59.999Z\"", "must not be before 2000-01-01")]
    [InlineData("time", "\"2021-07-08T07:05:00.001Z\"", "must not be more than 5 minutes ahead")]
    [InlineData("time", "\"2021-06-30T23:59:60Z\"", "leap second")]
    [InlineData("data_base64", "\"e30=\"", "is not taken")]
    [InlineData("data", "\"{}\"", "must be an object, but is a string")]
    [InlineData("data", "[]", "must be an object, but is an array")]
    public void An_attribute_that_is_wrong_is_named(string name, string json, string detail)
    {
        var wrong = EventJson.Of("space.updated", "{}").With(name, JsonNode.Parse("null"));
        var text = wrong.ToJsonString().Replace($"\"{name}\":null", $"\"{name}\":{json}", StringComparison.Ordinal);

        var fault = Reading.Refusal(text).Errors.ShouldNotBeNull().ShouldHaveSingleItem();

        fault.Pointer.ShouldBe("/" + name);
        fault.Detail.ShouldContain(detail);
    }

    [Fact]
    public void Absent_data_is_named_where_a_field_of_it_is_required() =>
        Reading.Refusal(EventJson.Of("space.listeners-sampled")).Errors.ShouldNotBeNull()
            .ShouldContain(fault => fault.Pointer == "/data" && fault.Detail.Contains("is missing", StringComparison.Ordinal));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("-1")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("\"5\"")]
    [InlineData("true")]
    [InlineData("{}")]
    public void A_count_is_an_integer_of_31_bits(string count) =>
        EventJson.Of("space.listeners-sampled", $$"""{"count":{{count}}}""").ShouldBeRefusedAt("/data/count", "must be an integer from 0 to 2147483647");

    [Theory]
    [InlineData("space.listeners-sampled", "{}", "/data/count", "is missing")]
    [InlineData("space.listeners-sampled", """{"count":null}""", "/data/count", "is missing")]
    [InlineData("space.listeners-sampled", """{"count":1,"kind":"Listeners"}""", "/data/kind", "must be one of 'listeners'")]
    [InlineData("space.listeners-sampled", """{"count":1,"kind":1}""", "/data/kind", "must be a string")]
    [InlineData("space.started", "{}", "/data/host_ids", "is missing")]
    [InlineData("space.started", """{"host_ids":"a"}""", "/data/host_ids", "must be an array of strings, but is a string")]
    [InlineData("space.started", """{"host_ids":["a",null]}""", "/data/host_ids/1", "is missing")]
    [InlineData("space.started", """{"host_ids":["a",["b"],"c"]}""", "/data/host_ids/1", "must be a string, but is an array")]
    [InlineData("space.started", """{"host_ids":[""]}""", "/data/host_ids/0", "must have 1 to 128")]
    [InlineData("space.started", """{"host_ids":[],"started_at":"2022-01-01T00:00:00Z"}""", "/data/started_at", "ahead")]
    [InlineData("space.scheduled", """{"host_ids":[]}""", "/data/scheduled_start", "is missing")]
    [InlineData("space.scheduled", """{"host_ids":[],"scheduled_start":"9999-01-01T00:00:00Z"}""", "/data/scheduled_start", "9999")]
    [InlineData("space.scheduled", """{"host_ids":[],"scheduled_start":"9999-12-31T23:59:59-23:59"}""", "/data/scheduled_start", "9999")]
    [InlineData("space.scheduled", """{"host_ids":[],"scheduled_start":"1999-12-31T23:59:59Z"}""", "/data/scheduled_start", "2000-01-01")]
    [InlineData("space.speaker-joined", """{"account_id":"a"}""", "/data/role", "is missing")]
    [InlineData("space.speaker-joined", """{"account_id":"a","role":"cohost"}""", "/data/role", "'co-host'")]
    [InlineData("space.speaker-left", """{"role":"host"}""", "/data/account_id", "is missing")]
    [InlineData("space.ended", """{"ended_at":false}""", "/data/ended_at", "but is a boolean")]
    [InlineData("space.ended", """{"peak_listeners":-1}""", "/data/peak_listeners", "integer")]
    [InlineData("space.engagement-measured", """{"likes":1}""", "/data/post_id", "is missing")]
    [InlineData("space.engagement-measured", """{"post_id":"p","likes":0.1}""", "/data/likes", "integer")]
    [InlineData("event.retracted", "{}", "/data/event_id", "is missing")]
    [InlineData("space.updated", """{"is_ticketed":"yes"}""", "/data/is_ticketed", "must be true or false")]
    [InlineData("space.updated", """{"lang":"k_o"}""", "/data/lang", "BCP 47")]
    [InlineData("space.updated", """{"lang":"ko\n"}""", "/data/lang", "BCP 47")]
    [InlineData("space.updated", """{"title":"a\u0000"}""", "/data/title", "NUL")]
    [InlineData("space.updated", """{"tie_in":"x"}""", "/data/tie_in", "must be an object")]
    [InlineData("space.updated", """{"tie_in":{}}""", "/data/tie_in/kind", "is missing")]
    [InlineData("space.updated", """{"tie_in":{"kind":"debut","ref":1}}""", "/data/tie_in/ref", "must be a string")]
    [InlineData("space.updated", """{"categories":["a//b"]}""", "/data/categories/0", "must be a path")]
    [InlineData("space.updated", """{"categories":["a/"]}""", "/data/categories/0", "must be a path")]
    [InlineData("space.updated", """{"categories":["a/a/a/a/a/a/a/a/a/a/a"]}""", "/data/categories/0", "at most 10 segments")]
    [InlineData("space.updated", """{"hashtags":["##"]}""", "/data/hashtags/0", "must have 1 to 128")]
    [InlineData("space.updated", """{"hashtags":["a b"]}""", "/data/hashtags/0", "white space")]
    [InlineData("space.updated", """{"hashtags":["\ufffe"]}""", "/data/hashtags/0", "must not hold")]
    [InlineData("account.updated", """{"handle":"@"}""", "/data/handle", "must have 1 to 128")]
    public void A_field_of_the_data_that_is_wrong_is_named(string type, string data, string pointer, string detail) =>
        EventJson.Of(type, data).ShouldBeRefusedAt(pointer, detail);

    [Theory]
    [InlineData("title", 1_000)]
    [InlineData("format", 128)]
    [InlineData("series_id", 128)]
    [InlineData("announcement_post_id", 128)]
    public void A_text_is_as_long_as_its_code_points(string field, int most)
    {
        var longest = string.Concat(Enumerable.Repeat("🎧", most));

        Reading.Contract<Contracts.V1.SpaceUpdated>(EventJson.Of("space.updated", $$"""{"{{field}}":"{{longest}}"}"""));
        EventJson.Of("space.updated", $$"""{"{{field}}":"{{longest}}a"}""").ShouldBeRefusedAt("/data/" + field, $"but has {most + 1:N0}");
    }

    [Fact]
    public void A_list_has_at_most_100_elements()
    {
        var hosts = string.Join(',', Enumerable.Range(0, 101).Select(host => $"\"{host}\""));

        EventJson.Of("space.started", $$"""{"host_ids":[{{hosts}}]}""").ShouldBeRefusedAt("/data/host_ids", "at most 100 elements");
    }

    [Theory]
    [InlineData("com.spacesplatform.space.renamed.v1")]
    [InlineData("com.spacesplatform.space.started.v2")]
    [InlineData("")]
    [InlineData(null)]
    public void A_type_that_is_not_known_has_its_own_code(string? type)
    {
        var refusal = Reading.Refusal(EventJson.Sample().With("type", type));

        refusal.Code.ShouldBe("unknown_type");
        refusal.Status.ShouldBe(422);
        refusal.Errors.ShouldNotBeNull().ShouldHaveSingleItem().Pointer.ShouldBe("/type");
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once()
    {
        var refusal = Reading.Refusal(EventJson.Of("space.speaker-joined", """{"role":"guest"}""").Without("id").With("time", "now"));

        refusal.Code.ShouldBe("invalid_event");
        refusal.Errors!.Select(fault => fault.Pointer).ShouldBe(["/id", "/time", "/data/account_id", "/data/role"], ignoreOrder: true);
    }
}
