using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Tests.Posting;

public sealed class RefusalTests : PosterTests
{
    [Fact]
    public async Task A_refused_event_is_reported_with_index_id_and_reason()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(202, """{"accepted":2}""");
        platform.ThenBody(207, """
            {"accepted":1,"refused":1,"items":[
              {"index":0,"id":"e2","status":"accepted"},
              {"index":1,"id":"e3","status":"refused","retryable":false,
               "problem":{"title":"Invalid","detail":"The event is invalid.","code":"event_invalid",
                 "errors":[{"pointer":"/data/count","detail":"must not be negative"}]}}]}
            """);

        var summary = await PostAsync(platform, Quick with { BatchSize = 2 }, Events(4));

        summary.Complete.ShouldBeFalse();
        summary.Totals.ShouldBe(new PostingTotals(3, 1, 2, 0));
        summary.Refused.ShouldBe([new RefusedEvent(3, "e3", "The event is invalid. (/data/count must not be negative)")]);
    }

    [Fact]
    public async Task An_item_that_may_be_tried_again_is_posted_again_alone()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(207, """
            {"accepted":1,"refused":1,"items":[
              {"index":0,"id":"e0","status":"accepted"},
              {"index":1,"id":"e1","status":"refused","retryable":true}]}
            """);

        var summary = await PostAsync(platform, Quick, Events(2));

        platform.Requests.Last().ShouldBe(["e1"]);
        summary.Totals.ShouldBe(new PostingTotals(2, 0, 2, 1));
    }

    [Theory]
    [InlineData(422)]
    [InlineData(403)]
    [InlineData(413)]
    public async Task A_batch_of_which_nothing_is_accepted_is_reported_item_by_item(int status)
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(status, """
            {"accepted":0,"refused":1,"items":[{"index":0,"id":"e0","status":"refused","problem":{"title":"No"}}]}
            """);

        var summary = await PostAsync(platform, Quick, Events(1));

        summary.Refused.ShouldBe([new RefusedEvent(0, "e0", "No")]);
    }

    [Fact]
    public async Task A_bad_key_is_an_error_that_says_what_to_do()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(401, """{"title":"Unauthorized","detail":"The key is not known.","code":"key_unknown"}""");

        var error = await Should.ThrowAsync<PostingException>(
            () => PostAsync(platform, Quick with { Connections = 4 }, Events(5_000)));

        error.Message.ShouldContain("401: The key is not known)");
        error.Message.ShouldContain("--api-key-file");
        error.Message.ShouldNotContain(FakePlatform.Key);
    }

    [Theory]
    [InlineData(400, """{"detail":"Not JSON."}""", "Not JSON")]
    [InlineData(404, "<html>", "no reason given")]
    [InlineData(202, "<html>", "no reason given")]
    [InlineData(202, """{"accepted":1}""", "2 events were sent, the answer speaks of 1")]
    [InlineData(207, """{"accepted":1,"items":[{"index":0,"status":"accepted"}]}""", "2 events were sent, the answer speaks of 1")]
    [InlineData(207, """{"accepted":1,"items":[{"index":0,"status":"accepted"},{"index":7,"status":"accepted"}]}""", "speaks of 1")]
    public async Task An_answer_that_accounts_for_too_little_ends_the_run(int status, string body, string reason)
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenBody(status, body);

        var error = await Should.ThrowAsync<PostingException>(() => PostAsync(platform, Quick, Events(2)));

        error.Message.ShouldContain(reason);
    }

    [Fact]
    public async Task A_platform_that_stays_away_is_given_up_in_the_end()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenStatus(503).ThenStatus(503).ThenStatus(503);

        var error = await Should.ThrowAsync<PostingException>(
            () => PostAsync(platform, Quick with { GiveUpAfter = TimeSpan.Zero }, Events(2)));

        error.Message.ShouldContain("2 events from 'e0' on could not be delivered");
    }
}
