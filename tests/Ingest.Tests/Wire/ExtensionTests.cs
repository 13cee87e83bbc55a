using System.Text.Json.Nodes;

namespace SpacesPlatform.Ingest.Tests.Wire;

public class ExtensionTests
{
    [Theory]
    [InlineData("partitionkey", "\"a\"")]
    [InlineData("sequence", "-2147483648")]
    [InlineData("sampledrate", "2147483647")]
    [InlineData("flag", "true")]
    [InlineData("nothing", "null")]
    [InlineData("averyveryverylongnameofmorethan20characters", "\"a\"")]
    [InlineData("tracestate", "\"a=b\"")]
    [InlineData("datacontenttype", "\"application/json\"")]
    [InlineData("datacontenttype", "\"application/JSON; charset=\\\"UTF-8\\\"\"")]
    [InlineData("datacontenttype", "\"application/vnd.x+json\"")]
    [InlineData("datacontenttype", "null")]
    [InlineData("dataschema", "\"https://integration.example/schema.json#sample\"")]
    [InlineData("dataschema", "\"urn:x:y\"")]
    public void An_attribute_that_is_allowed_is_taken(string name, string json) =>
        Reading.Sample(EventJson.Sample().With(name, JsonNode.Parse(json))).Count.ShouldBe(44_000);

    [Theory]
    [InlineData("partition_key", "\"a\"", "/partition_key", "lower-case letters and digits")]
    [InlineData("partitionKey", "\"a\"", "/partitionKey", "lower-case letters and digits")]
    [InlineData("a/b~c", "\"a\"", "/a~1b~0c", "lower-case letters and digits")]
    [InlineData("", "1", "/", "lower-case letters and digits")]
    [InlineData("sequence", "1.5", "/sequence", "integer")]
    [InlineData("sequence", "2147483648", "/sequence", "integer")]
    [InlineData("extra", "{}", "/extra", "no other type")]
    [InlineData("extra", "[1]", "/extra", "no other type")]
    [InlineData("count", "{}", "/count", "belong in 'data'")]
    [InlineData("datacontenttype", "\"application/xml\"", "/datacontenttype", "media type of JSON")]
    [InlineData("datacontenttype", "\"json\"", "/datacontenttype", "media type of JSON")]
    [InlineData("datacontenttype", "\"application/json; charset=utf-16\"", "/datacontenttype", "UTF-8")]
    [InlineData("datacontenttype", "1", "/datacontenttype", "must be a string")]
    [InlineData("dataschema", "\"\"", "/dataschema", "absolute URI")]
    [InlineData("dataschema", "\"/schema.json\"", "/dataschema", "absolute URI")]
    [InlineData("dataschema", "\"https://a b\"", "/dataschema", "absolute URI")]
    [InlineData("dataschema", "true", "/dataschema", "must be a string")]
    public void One_that_CloudEvents_does_not_allow_is_named(string name, string json, string pointer, string detail) =>
        EventJson.Sample().With(name, JsonNode.Parse(json)).ShouldBeRefusedAt(pointer, detail);
}
