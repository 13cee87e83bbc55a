using System.Net;
using Microsoft.AspNetCore.Http;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Reading;

namespace SpacesPlatform.Client.Tests.Reading;

public sealed class ReadingTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Every_parameter_is_asked_for_by_its_name()
    {
        await using var server = await TestServer.StartAsync(Answer(200, Page(1, null)));
        using var client = server.CreateClient();

        await client.GetBoardAsync(Boards.Hosts, new BoardQuery
        {
            Metric = Metrics.Growth,
            Of = Metrics.Attendances,
            CompareFrom = new DateOnly(2020, 12, 1),
            From = new DateOnly(2021, 1, 1),
            To = new DateTimeOffset(2021, 7, 1, 9, 0, 0, 500, TimeSpan.FromHours(9)),
            Tz = "Asia/Seoul",
            Era = "since-launch",
            Category = "kculture/kpop",
            Involvement = Involvements.Host,
            Lang = "ko",
            Series = "s",
            Hashtag = "#a b",
            Format = "q-and-a",
            MinCoverage = 0.5m,
            Limit = 7,
            AsOf = new DateTimeOffset(2021, 7, 8, 7, 0, 0, TimeSpan.Zero),
            WaitFor = new EventIdentity("https://a.example/", "1"),
        });
        await client.GetBoardAsync(Boards.Spaces, new BoardQuery { Window = NamedWindows.Last7Days });

        server.Asked.ShouldBe(
        [
            "/v1/leaderboards/hosts?wait_for=1&source=https%3A%2F%2Fa.example%2F&from=2021-01-01&to=2021-07-01T00%3A00%3A00.5Z"
                + "&tz=Asia%2FSeoul&era=since-launch&involvement=host&lang=ko&series=s&hashtag=%23a%20b&format=q-and-a&min_coverage=0.5"
                + "&as_of=2021-07-08T07%3A00%3A00Z&limit=7&metric=growth&of=attendances&compare_from=2020-12-01&category=kculture%2Fkpop",
            "/v1/leaderboards/spaces?window=last-7d",
        ]);
    }

    [Fact]
    public async Task A_board_is_read_page_by_page_and_no_page_too_many()
    {
        await using var server = await TestServer.StartAsync(context => context.Request.Query["cursor"].ToString() switch
        {
            "" => context.Response.WriteAsync(Page(1, "two")),
            "two" => context.Response.WriteAsync(Page(2, "three")),
            _ => context.Response.WriteAsync(Page(3, null)),
        });
        using var client = server.CreateClient();

        await foreach (var entry in client.ReadBoardAsync(Boards.Spaces))
        {
            if (entry.Position == 1)
            {
                server.Asked.Count.ShouldBe(1);
            }
        }

        server.Asked.ShouldBe(
            ["/v1/leaderboards/spaces?limit=100", "/v1/leaderboards/spaces?cursor=two", "/v1/leaderboards/spaces?cursor=three"]);
    }

    [Fact]
    public async Task A_cursor_that_expired_says_how_far_the_reading_came()
    {
        await using var server = await TestServer.StartAsync(context => context.Request.Query.ContainsKey("cursor")
            ? Answer(410, """{"code":"cursor_expired","detail":"Too late."}""")(context)
            : context.Response.WriteAsync(Page(1, "two")));
        using var client = server.CreateClient();
        var read = 0;

        var error = await Should.ThrowAsync<CursorExpiredException>(async () =>
        {
            await foreach (var _ in client.ReadBoardAsync(Boards.Spaces))
            {
                read++;
            }
        });

        (read, error.Position).ShouldBe((1, 1));
        error.Message.ShouldContain("behind position 1");
        ((SpacesApiException)error.InnerException!).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_problem_is_an_exception_with_all_that_it_tells()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "3";
            return Answer(400, """
                {"title":"Bad Request","status":400,"detail":"The query is not valid: see errors.","code":"invalid_query","trace_id":"abc",
                 "errors":[{"parameter":"metric","detail":"Expected one of …"}]}
                """)(context);
        });
        using var client = server.CreateClient();

        var error = await Should.ThrowAsync<SpacesApiException>(() => client.GetErasAsync());

        (error.Status, error.Code, error.TraceId, error.RetryAfter).ShouldBe((HttpStatusCode.BadRequest, "invalid_query", "abc", TimeSpan.FromSeconds(3)));
        error.Errors.Single().ShouldBe(new ProblemError(null, "metric", "Expected one of …"));
        error.Message.ShouldContain("/v1/eras answered 400: The query is not valid: see errors. (metric Expected one of …)");
        error.IsTransient.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"eras":null}""")]
    public async Task What_is_no_answer_is_not_taken_for_one(string body)
    {
        await using var server = await TestServer.StartAsync(Answer(200, body));
        using var client = server.CreateClient();

        (await Should.ThrowAsync<SpacesApiException>(() => client.GetErasAsync())).Code.ShouldBe(SpacesApiException.UnreadableAnswer);
    }

    [Fact]
    public async Task A_newer_platform_may_tell_more()
    {
        await using var server = await TestServer.StartAsync(
            Answer(200, """{"eras":[{"id":"a","label":"A","from":null,"to":null,"color":"red"}],"more":1}"""));
        using var client = server.CreateClient();

        (await client.GetErasAsync()).Single().Id.ShouldBe("a");
    }

    [Fact]
    public async Task Waiting_for_an_event_outlasts_what_time_heals_and_no_longer_than_asked()
    {
        var asked = 0;
        await using var server = await TestServer.StartAsync(context => Interlocked.Increment(ref asked) switch
        {
            1 => Answer(503, "")(context),
            2 => Answer(404, """{"code":"event_unknown"}""")(context),
            3 => Answer(200, Status("failed"))(context),
            _ => Answer(404, """{"code":"event_unknown"}""")(context),
        });
        using var client = server.CreateClient();

        (await client.WaitUntilAppliedAsync("s", "..", Patient)).Status.ShouldBe(EventStatus.Failed);
        (await client.GetEventStatusAsync("s", "2")).ShouldBeNull();
        (await Should.ThrowAsync<TimeoutException>(() => client.WaitUntilAppliedAsync("s", "3", TimeSpan.Zero)))
            .Message.ShouldContain("has not seen it");
        server.Asked.First().ShouldBe("/v1/events?source=s&id=..");
    }

    [Fact]
    public async Task An_address_that_is_not_the_platforms_is_not_an_event_on_its_way()
    {
        await using var server = await TestServer.StartAsync(Answer(404, "<html>"));
        using var client = server.CreateClient();

        await Should.ThrowAsync<SpacesApiException>(() => client.WaitUntilAppliedAsync("s", "1", Patient));
    }

    [Fact]
    public async Task The_key_goes_with_every_request_and_to_nobody_else()
    {
        var keys = new List<string?>();
        await using var elsewhere = await TestServer.StartAsync(Answer(200, """{"eras":[]}"""));
        await using var server = await TestServer.StartAsync(context =>
        {
            keys.Add(context.Request.Headers.Authorization);
            context.Response.Redirect(elsewhere.Url.ToString());
            return Task.CompletedTask;
        });
        using var client = server.CreateClient();

        (await Should.ThrowAsync<SpacesApiException>(() => client.GetErasAsync())).Status.ShouldBe(HttpStatusCode.Found);

        keys.ShouldBe(["Bearer sk_test"]);
        elsewhere.Asked.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => new SpacesClient(new Uri("ftp://a.example/")));
        Should.Throw<ArgumentException>(() => new SpacesClient(server.Url, "a key")).Message.ShouldNotContain("a key");
    }

    private static RequestDelegate Answer(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    };

    private static string Page(int position, string? next) =>
        $$"""
        {"board":{"subject":"spaces","metric":"peak_listeners","of":null,"from":null,"to":null,"era":null,"category":null,
          "involvement":"space","lang":null,"series":null,"hashtag":null,"format":null,"min_coverage":null},
         "revision":7,"as_of":"2021-07-08T07:00:00Z","freshness_ms":null,"total":3,
         "entries":[{"rank":{{position}},"position":{{position}},"id":"a","value":5,"achieved_at":"2021-06-09T13:05:00Z",
           "delta_rank":null,"delta_value":null,"growth":null,"title":null,"hosts":[],"categories":[],"coverage":null,"finality":"live"}],
         "next":{{(next is null ? "null" : $"\"{next}\"")}}}
        """;

    private static string Status(string status) =>
        $$"""
        {"source":"s","id":"1","type":"t","subject":null,"status":"{{status}}","reason":"because","duplicates":0,"conflicts":0,
         "conflict_details":[],"occurred_at":null,"received_at":null,"applied_at":null,"revision":null,"trace_id":null}
        """;
}
