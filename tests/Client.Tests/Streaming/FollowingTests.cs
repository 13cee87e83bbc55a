using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using SpacesPlatform.Client.Reading;
using SpacesPlatform.Client.Streaming;

namespace SpacesPlatform.Client.Tests.Streaming;

/// <summary>Against a server that speaks the contract of the streams, which no service of the platform does yet.</summary>
public sealed class FollowingTests : IDisposable
{
    private const string Page =
        """{"board":{"subject":"spaces","metric":"peak_listeners","of":null,"from":null,"to":null,"era":null,"category":null,"involvement":"space","lang":null,"series":null,"hashtag":null,"format":null,"min_coverage":null},"revision":7,"as_of":"2021-07-08T07:00:00Z","freshness_ms":38,"total":0,"entries":[],"next":null}""";

    private static readonly StreamOptions Quick = new()
    {
        ShortestPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(20),
        Silence = TimeSpan.FromSeconds(20),
    };

    private readonly CancellationTokenSource bound = new(TimeSpan.FromSeconds(30));
    private readonly ConcurrentQueue<string?> lastEventIds = new();
    private readonly ConcurrentQueue<Exception> reconnections = new();

    private readonly SemaphoreSlim read = new(0);

    public void Dispose()
    {
        bound.Dispose();
        read.Dispose();
    }

    [Fact]
    public async Task A_snapshot_comes_first_and_deltas_as_they_are_sent()
    {
        await using var server = await StartAsync(async (stream, _) =>
        {
            await stream.SendAsync($"event: snapshot\nid: 7\ndata: {Page}\n\n: heartbeat\n\n");
            await stream.SendAsync("event: delta\nid: 8\ndata: {\"changes\":\ndata: [1]}\n\n");
            await stream.HangAsync();
        });

        var updates = await TakeAsync(server, 2);

        updates[0].IsSnapshot.ShouldBeTrue();
        (updates[0].Id, updates[0].Snapshot!.Revision).ShouldBe(("7", 7));
        (updates[1].Event, updates[1].Id, updates[1].Snapshot).ShouldBe(("delta", "8", null));
        updates[1].Data.GetProperty("changes")[0].GetInt32().ShouldBe(1);
        server.Asked.ShouldBe(["/v1/leaderboards/spaces/stream?era=since-launch"]);
    }

    [Fact]
    public async Task A_stream_that_breaks_goes_on_behind_its_last_update()
    {
        await using var server = await StartAsync(async (stream, number) =>
        {
            await stream.SendAsync($"event: delta\nid: {number}\ndata: {{}}\n\n");
            await read.WaitAsync(bound.Token);
            if (number == 1)
            {
                stream.Abort();
            }
            else if (number == 3)
            {
                await stream.SendAsync("event: delta\nid: 99\ndata: {\"cut");
                stream.Abort();
            }
        });

        var updates = await TakeAsync(server, 5);

        updates.Select(update => update.Id).ShouldBe(["1", "2", "3", "4", "5"]);
        lastEventIds.ShouldBe([null, "1", "2", "3", "4"]);
        reconnections.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_caller_can_go_on_where_an_earlier_run_ended()
    {
        await using var server = await StartAsync((stream, _) => stream.SendAsync("event: delta\nid: 43\ndata: {}\n\n"));

        await TakeAsync(server, 1, Quick with { LastEventId = "42" });

        lastEventIds.ShouldBe(["42"]);
    }

    [Fact]
    public async Task Heartbeats_keep_a_stream_alive_and_silence_ends_it()
    {
        await using var server = await StartAsync(async (stream, number) =>
        {
            if (number == 1)
            {
                for (var beat = 0; beat < 8; beat++)
                {
                    await Task.Delay(250);
                    await stream.SendAsync(": heartbeat\n\n");
                }

                await stream.SendAsync("event: delta\nid: 1\ndata: {}\n\n");
                await stream.HangAsync();
            }

            await stream.SendAsync("event: delta\nid: 2\ndata: {}\n\n");
        });

        var updates = await TakeAsync(server, 2, Quick with { Silence = TimeSpan.FromSeconds(1.5) });

        updates.Select(update => update.Id).ShouldBe(["1", "2"]);
        reconnections.Single().Message.ShouldContain("silent for 1.5 s");
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_while_is_asked_again()
    {
        await using var server = await StartAsync(async (stream, number) =>
        {
            switch (number)
            {
                case 1:
                    stream.Status(503);
                    break;
                case 2:
                    stream.Abort();
                    break;
                default:
                    await stream.SendAsync("retry: 1\nevent: delta\nid: 1\ndata: {}\n\n");
                    break;
            }
        });

        (await TakeAsync(server, 2)).Count.ShouldBe(2);
        ((SpacesApiException)reconnections.First()).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(501)]
    [InlineData(400)]
    public async Task Where_there_is_no_such_stream_an_exception_says_so(int status)
    {
        await using var server = await StartAsync((stream, _) =>
        {
            stream.Status(status);
            return Task.CompletedTask;
        });

        var error = await Should.ThrowAsync<SpacesApiException>(() => TakeAsync(server, 1));

        error.Status.ShouldBe((HttpStatusCode)status);
        lastEventIds.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("text/html", "<html>")]
    [InlineData("text/event-stream", "event: delta\nid: 1\ndata: <html>\n\n")]
    [InlineData("text/event-stream", "event: snapshot\nid: 1\ndata: {\"revision\":1}\n\n")]
    public async Task What_is_no_such_stream_is_not_taken_for_one(string mediaType, string body)
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            context.Response.ContentType = mediaType;
            return context.Response.WriteAsync(body);
        });

        (await Should.ThrowAsync<SpacesApiException>(() => TakeAsync(server, 1))).Code.ShouldBe(SpacesApiException.UnreadableAnswer);
    }

    [Fact]
    public async Task A_server_that_says_there_is_nothing_more_ends_the_stream()
    {
        await using var server = await StartAsync(async (stream, number) =>
        {
            if (number == 1)
            {
                await stream.SendAsync("event: delta\nid: 1\ndata: {}\n\n");
            }
            else
            {
                stream.Status(204);
            }
        });

        (await TakeAsync(server, 10)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Live_Spaces_are_followed_likewise()
    {
        await using var server = await StartAsync(
            (stream, _) => stream.SendAsync("event: snapshot\nid: 3\ndata: {\"revision\":3,\"total\":0,\"entries\":[]}\n\n"));
        using var client = server.CreateClient();

        await foreach (var update in client.FollowLiveAsync(Quick, bound.Token))
        {
            update.Snapshot!.Revision.ShouldBe(3);
            break;
        }

        server.Asked.ShouldBe(["/v1/live/stream"]);
    }

    [Fact]
    public async Task Whoever_stops_following_is_not_kept()
    {
        await using var server = await StartAsync((stream, _) => stream.HangAsync());
        using var client = server.CreateClient();
        using var stop = new CancellationTokenSource(100);

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.FollowLiveAsync(Quick, stop.Token))
            {
            }
        });
    }

    private Task<TestServer> StartAsync(Func<StreamAnswer, int, Task> answer)
    {
        var number = 0;
        return TestServer.StartAsync(context =>
        {
            lastEventIds.Enqueue(context.Request.Headers["Last-Event-ID"] is [{ } id] ? id : null);
            return answer(new StreamAnswer(context), Interlocked.Increment(ref number));
        });
    }

    private async Task<List<StreamUpdate<BoardPage>>> TakeAsync(TestServer server, int count, StreamOptions? options = null)
    {
        using var client = server.CreateClient();
        var updates = new List<StreamUpdate<BoardPage>>();
        var follow = client.FollowBoardAsync(
            Boards.Spaces, new BoardQuery { Era = "since-launch" }, (options ?? Quick) with { Reconnecting = reconnections.Enqueue }, bound.Token);
        await foreach (var update in follow)
        {
            updates.Add(update);
            read.Release();
            if (updates.Count == count)
            {
                break;
            }
        }

        return updates;
    }
}
