using System.Text;
using System.Text.Json;
using SpacesPlatform.Simulator.Dataset;

namespace SpacesPlatform.Simulator.Tests.Dataset;

public sealed class KpopDatasetFileTests
{
    [Fact]
    public async Task The_file_is_what_the_scripts_make()
    {
        using var made = new MemoryStream();
        await KpopDataset.WriteAsync(made, CancellationToken.None);

        var kept = await File.ReadAllBytesAsync(FileEvent.Path);
        made.ToArray().SequenceEqual(kept).ShouldBeTrue(
            "Write the file anew: dotnet run --project services/Simulator -- dataset --out services/Simulator/Data/kpop-2021.ndjson");
    }

    [Fact]
    public void The_file_stays_small()
    {
        FileEvent.All.Count.ShouldBeInRange(800, 2_500);
        new FileInfo(FileEvent.Path).Length.ShouldBeLessThan(1_000_000);
        FileSpace.All.Count.ShouldBeInRange(20, 60);
    }

    [Fact]
    public void The_first_line_says_that_the_counts_are_made_up()
    {
        var first = JsonDocument.Parse(File.ReadLines(FileEvent.Path).First()).RootElement;

        first.GetProperty("notice").GetString()!.ShouldContain("made up");
    }

    [Fact]
    public void Identities_are_unique_and_ids_are_well_formed()
    {
        FileEvent.All.Select(line => (line.Source, line.Id)).ShouldBeUnique();
        foreach (var line in FileEvent.All)
        {
            line.Id.Length.ShouldBeInRange(1, 128);
            line.Subject.Length.ShouldBeInRange(1, 128);
            Uri.IsWellFormedUriString(line.Source, UriKind.Absolute).ShouldBeTrue(line.Source);
        }
    }

    [Fact]
    public void Every_event_lies_between_March_and_June_2021()
    {
        foreach (var line in FileEvent.All)
        {
            line.Time.Offset.ShouldBe(TimeSpan.Zero);
            line.Time.UtcDateTime.ShouldBeInRange(new DateTime(2021, 3, 1), new DateTime(2021, 6, 30, 23, 59, 59), line.Id);
        }
    }

    [Fact]
    public void Every_type_has_the_fields_that_it_requires_and_no_others()
    {
        string[] description =
        [
            "title", "lang", "categories", "hashtags", "series_id", "format", "tie_in", "is_ticketed", "announcement_post_id",
        ];
        var known = new Dictionary<string, (string[] Required, string[] Optional)>
        {
            ["account.updated"] = (["handle", "display_name", "categories"], []),
            ["space.scheduled"] = (["title", "host_ids", "scheduled_start"], description),
            ["space.started"] = (["host_ids"], [.. description, "started_at"]),
            ["space.updated"] = ([], description),
            ["space.listeners-sampled"] = (["count", "kind"], []),
            ["space.speaker-joined"] = (["account_id", "role"], []),
            ["space.speaker-left"] = (["account_id", "role"], []),
            ["space.ended"] = ([], ["ended_at", "total_listeners", "peak_listeners"]),
            ["space.canceled"] = ([], []),
            ["space.engagement-measured"] = (["post_id"], ["likes", "reposts"]),
            ["event.retracted"] = (["event_id"], []),
        };

        FileEvent.All.Select(line => line.Type).Distinct().ShouldBe(known.Keys, ignoreOrder: true);
        foreach (var line in FileEvent.All)
        {
            var (required, optional) = known[line.Type];
            var fields = line.Data.ValueKind == JsonValueKind.Undefined
                ? []
                : line.Data.EnumerateObject().Select(field => field.Name).ToArray();
            required.Except(fields).ShouldBeEmpty($"{line.Id} lacks fields");
            fields.Except(required).Except(optional).ShouldBeEmpty($"{line.Id} has fields that nobody knows");
        }
    }

    [Fact]
    public void Hashtags_are_normalized_and_accounts_are_known()
    {
        foreach (var tag in FileEvent.All.Where(line => line.Type == "space.started").SelectMany(line => line.List("hashtags")))
        {
            tag.ShouldBe(tag.ToLowerInvariant().Normalize(NormalizationForm.FormC).TrimStart('#'));
        }

        FileSpace.All.SelectMany(space => space.Joined).ShouldAllBe(line => FileAccount.ById.ContainsKey(line.Text("account_id")!));
    }

    [Fact]
    public void Samples_are_closer_than_the_longest_hold_but_for_the_deliberate_gaps()
    {
        var gaps = FileSpace.All
            .SelectMany(space => space.Curve(space.Source).Zip(space.Curve(space.Source).Skip(1), (a, b) => (space, b.At - a.At)))
            .Where(pair => pair.Item2 > FileSpace.Gap)
            .Select(pair => pair.space.Host.Name)
            .ToList();

        gaps.ShouldBe(["Block Party", "Jongbeom Lee"]);
    }

    [Fact]
    public void Awkward_histories_are_in_it()
    {
        var lines = FileEvent.All.ToList();
        var endsFirst = FileSpace.All.Where(space =>
            lines.FindIndex(line => line.Subject == space.Id && line.Type == "space.ended")
            < lines.FindIndex(line => line.Subject == space.Id && line.Type == "space.started"));

        endsFirst.Single().Host.Name.ShouldBe("Pixel Night");
        FileSpace.All.Count(space => space.Sources.Count() == 2).ShouldBeGreaterThanOrEqualTo(4);
        lines.Count(line => line.Type == "space.canceled").ShouldBe(1);
        lines.Count(line => line.Text("kind") == "participants").ShouldBeGreaterThan(20);
        lines.ShouldContain(line => line.Text("kind") == "total_replay");
        var wrong = lines.Single(line => line.Type == "event.retracted").Text("event_id");
        lines.Single(line => line.Id == wrong).Number("count").ShouldBe(99_999);
    }
}
