namespace SpacesPlatform.Stats.Tests;

/// <summary>Ids in paths are percent-encoded, and may hold anything.</summary>
public sealed class PathIdTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("c/d", "c%2fd")]
    [InlineData("a%b", "a%25b")]
    [InlineData("a%bc", "a%25bc")]
    [InlineData("a+b", "a+b")]
    [InlineData("a b", "a%20b")]
    [InlineData("한", "%ED%95%9C")]
    [InlineData("?#", "%3F%23")]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("timeline", "timeline")]
    public async Task Every_id_finds_its_own_Space(string id, string encoded)
    {
        await stats.ApplyAsync(new Post($"https://{Guid.NewGuid():N}.example").Started(id, 0, []));
        await using var app = new StatsApp(stats);

        // The in-memory server has no request target of its own: only over a socket an id arrives as it was sent.
        app.UseSocket();
        (await app.ReadAsync($"/v1/spaces/{encoded}")).GetProperty("id").GetString().ShouldBe(id);
        (await app.ReadAsync($"/v1/spaces/{encoded}/timeline")).GetProperty("space").GetProperty("id").GetString().ShouldBe(id);
    }
}
