using SpacesPlatform.Ingest.Integrations;

namespace SpacesPlatform.Ingest.Tests.Integrations;

public sealed class SourcePatternTests
{
    [Theory]
    [InlineData("*", "https://a.example/")]
    [InlineData("*", "/relative")]
    [InlineData("https://a.example/team", "https://a.example/team")]
    [InlineData("https://a.example/team/*", "https://a.example/team")]
    [InlineData("https://a.example/team/*", "https://a.example/team/")]
    [InlineData("https://a.example/team/*", "https://a.example/team/x")]
    [InlineData("https://a.example/team/*", "https://a.example/team/x/y?q=1/../2#f")]
    [InlineData("https://a.example/team/*", "https://a.example/team/..x/.y/...")]
    [InlineData("https://a.example/*", "https://a.example")]
    [InlineData("https://a.example/*", "https://a.example/anything")]
    [InlineData("/mine/*", "/mine/1")]
    [InlineData("urn:team:*", "urn:team:spaces")]
    [InlineData("urn:team:*", "urn:team")]
    public void It_owns_its_source_and_what_is_below_it(string pattern, string source)
    {
        SourcePattern.Wrong(pattern).ShouldBeNull();
        new SourcePattern(pattern).Owns(source).ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://a.example/team", "https://a.example/team/")]
    [InlineData("https://a.example/team", "https://a.example/team/x")]
    [InlineData("https://a.example/team", "https://a.example/Team")]
    [InlineData("https://a.example/team/*", "https://a.example/teamx")]
    [InlineData("https://a.example/team/*", "https://a.example/tea")]
    [InlineData("https://a.example/team/*", "https://a.example/team?x")]
    [InlineData("https://a.example/team/*", "https://a.example/team#x")]
    [InlineData("https://a.example/team/*", "https://a.example/team%2Fx")]
    [InlineData("https://a.example/team/*", "https://a.example/%74eam/x")]
    [InlineData("https://a.example/team/*", "HTTPS://a.example/team/x")]
    [InlineData("https://a.example/team/*", "https://A.example/team/x")]
    [InlineData("https://a.example/team/*", "https://a.example/TEAM/x")]
    [InlineData("https://a.example/team/*", "https://a.example/team/../other")]
    [InlineData("https://a.example/team/*", "https://a.example/team/x/..")]
    [InlineData("https://a.example/team/*", "https://a.example/team/./x")]
    [InlineData("https://a.example/team/*", "https://a.example/team/%2e%2E/other")]
    [InlineData("https://a.example/team/*", "https://a.example/team/.%2e/other")]
    [InlineData("https://a.example/team/*", "https://a.example/team/x%2f..%2fother")]
    [InlineData("https://a.example/team/*", "https://a.example/team/..%5Cother")]
    [InlineData("https://a.example/*", "https://a.example.evil.example/")]
    [InlineData("https://a.example/*", "https://a.example:8443/")]
    [InlineData("https://a.example/*", "https://a.example@evil.example/")]
    [InlineData("https://a.example/*", "https://x.example/https://a.example/")]
    [InlineData("urn:team:*", "urn:teams")]
    [InlineData("urn:team:*", "urn:team/x")]
    public void It_owns_nothing_else(string pattern, string source)
    {
        SourcePattern.Wrong(pattern).ShouldBeNull();
        new SourcePattern(pattern).Owns(source).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a uri")]
    [InlineData("/*")]
    [InlineData("//*")]
    [InlineData("https:/*")]
    [InlineData("https://*")]
    [InlineData("https://a.example/team*")]
    [InlineData("https://a.example/team//*")]
    [InlineData("https://a.example/*/x/*")]
    [InlineData("https://a.example/team?x/*")]
    [InlineData("https://a.example/team/../*")]
    [InlineData("https://a.example:*")]
    [InlineData("urn:*")]
    [InlineData("**")]
    public void What_would_own_by_accident_is_refused(string pattern) => SourcePattern.Wrong(pattern).ShouldNotBeNull();
}
