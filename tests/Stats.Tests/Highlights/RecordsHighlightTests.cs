namespace SpacesPlatform.Stats.Tests.Highlights;

/// <summary>The records of a period are told however many were set after it.</summary>
public sealed class RecordsHighlightTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task A_record_is_told_though_more_than_a_hundred_were_set_or_equalled_since()
    {
        var post = new Post();
        var lines = Enumerable.Range(0, 120).SelectMany(number => new object[]
        {
            post.Started($"many-{number}", number, [$"host-{number}"], Claims.Of("many", $"Number {number}")),
            post.Sampled($"many-{number}", (number, number < 60 ? number + 1 : 60)),
        });
        await stats.ApplyAsync(lines);
        await using var app = new StatsApp(stats);

        // The minute of number 9 and the hour after the last record, in which it was only equalled.
        (await RecordAsync("from=2021-06-09T12:05:00Z&to=2021-06-09T12:10:00Z")).ShouldBe(
            "Since the public launch: host-9 set the record with 10 listeners at once in “Number 9” on 9 June 2021, 1 more than host-8 before.");
        (await RecordAsync("from=2021-06-09T12:59:00Z&to=2021-06-09T14:00:00Z")).ShouldBe(
            "Since the public launch: host-59 set the record with 60 listeners at once in “Number 59” on 9 June 2021, "
            + "1 more than host-58 before; nobody has beaten it since.");
        (await RecordAsync("from=2021-06-09T13:00:00Z&to=2021-06-09T14:00:00Z")).ShouldBeNull("the record was only equalled then");

        async Task<string?> RecordAsync(string period)
        {
            var report = await app.ReadAsync($"/v1/highlights?category=many&{period}");
            return report.List("paragraphs").ConvertAll(paragraph => paragraph.Text("text")!)
                .SingleOrDefault(text => text.StartsWith("Since the public launch", StringComparison.Ordinal));
        }
    }
}
