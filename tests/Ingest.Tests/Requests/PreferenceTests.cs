using Microsoft.Extensions.Primitives;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.Tests.Requests;

public class PreferenceTests
{
    [Theory]
    [InlineData("representation", "return=representation")]
    [InlineData("representation", "Return = \"representation\"; foo=\"a,b;return=minimal\"")]
    [InlineData("representation", "respond-async, wait=100", "handling=lenient,return=representation;x")]
    [InlineData("minimal", "return=minimal, return=representation")]
    [InlineData("minimal", "foo=\"a\\\", return=representation\", return=minimal")]
    [InlineData(null, "foo; return=representation")]
    [InlineData(null, "foo=\"return=representation\"")]
    [InlineData(null, "")]
    [InlineData(null, ",;=\"")]
    public void The_first_preference_of_the_name_counts(string? expected, params string[] headers) =>
        Preference.Return(new StringValues(headers)).ShouldBe(expected);
}
