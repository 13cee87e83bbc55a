using SpacesPlatform.Ingest.Integrations.Webhooks;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>What a running platform answers to events is what the description says, headers included.</summary>
public sealed class PostsAsDescribedTests(PlatformFixture fixture)
{
    public static TheoryData<string> Names => [.. PostCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_post_is_answered_as_described(string name)
    {
        var post = PostCases.All[name];
        if (post.Earlier is { } earlier)
        {
            using var first = await SendAsync(post, earlier);
            first.IsSuccessStatusCode.ShouldBeTrue();
        }

        using var answer = await SendAsync(post);

        await ShouldBeAnsweredAsync(answer, post);
    }

    /// <summary>One request, as large as it likes, is admitted; it leaves the integration a debt of a minute.</summary>
    [Fact]
    public async Task An_integration_is_told_what_it_may_not_do_and_how_much_it_has_left()
    {
        string[] limits = ["RateLimit", "RateLimit-Policy"];
        var post = new PostCase(403, "source_not_owned")
        {
            Key = (await fixture.PlatformAsync()).LimitedKey,
            Body = PostCase.Batch(Enumerable.Range(0, 60).Select(number => PostCase.Event($"{number}"))),
            Answered = limits,
        };

        using var refused = await SendAsync(post);
        using var limited = await SendAsync(post);

        await ShouldBeAnsweredAsync(refused, post);
        await ShouldBeAnsweredAsync(limited, post with { Status = 429, Code = "rate_limited", Answered = [.. limits, "Retry-After"] });
    }

    [Fact]
    public void The_described_headers_of_a_signature_are_those_that_are_read() =>
        DescribedAnswers.Document["components"]!["securitySchemes"]!.AsObject()
            .Where(scheme => (string?)scheme.Value!["type"] == "apiKey").Select(scheme => (string?)scheme.Value!["name"])
            .ShouldBe([SignedRequest.IdHeader, SignedRequest.TimestampHeader, SignedRequest.SignatureHeader], ignoreOrder: true);

    private static async Task ShouldBeAnsweredAsync(HttpResponseMessage answer, PostCase post)
    {
        var json = await answer.ShouldBeDescribedAsync("post", post.Path, post.Status);
        answer.ShouldHaveDescribedHeaders("post", post.Path);
        ((string?)json["code"]).ShouldBe(post.Code);
        post.Answered.Except(answer.Headers.Select(header => header.Key), StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    private async Task<HttpResponseMessage> SendAsync(PostCase post, byte[]? body = null)
    {
        using var request = post.Request((await fixture.PlatformAsync()).ApiKey, body);
        using var http = new HttpClient { BaseAddress = (await fixture.PlatformAsync()).Gateway, Timeout = TimeSpan.FromSeconds(20) };
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
