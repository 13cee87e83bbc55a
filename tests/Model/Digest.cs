using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.Model;

/// <summary>A whole state as text lines that a person can compare, and their SHA-256.</summary>
/// <remarks>
/// One line a Space, an account and an event identity, cells split by <c>|</c>, in this order and with these names:
/// <code>
/// space|ID|state=|title=|lang=|hosts=|speakers=|scheduled_start=|start=|end=|categories=|effective=|hashtags=|series_id=|
///   format=|tie_in=|is_ticketed=|announcement_post_id=|source=|peak_listeners=|listener_ms=|observed_ms=|
///   average_listeners=|duration_ms=|coverage=|total_listeners=|total_replay=|likes=|last_sample=
/// account|ID|handle=|display_name=|categories=
/// event|SOURCE|ID|STATUS
/// </code>
/// (a Space's is one line, broken here only to be read). Cells: no value is <c>-</c>, and so is a list without elements; a
/// list is joined by <c>,</c>; a time is <c>2021-06-09T13:05:00.000Z</c>; a metric (peak_listeners … last_sample, but
/// observed_ms and coverage, which are plain integers) is <c>VALUE@TIME</c> with its achieved_at, for last_sample the time of
/// the sample; numbers are plain integers, coverage in hundredths; tie_in is <c>KIND:REF</c>; is_ticketed is <c>true</c> or
/// <c>false</c>. <c>hosts</c>, <c>categories</c> and <c>hashtags</c> keep the order given, <c>speakers</c> that of the
/// earliest joins; <c>effective</c> is the Space's and its hosts' categories with all ancestors, each once, in ordinal order.
/// A Space or account is there when at least one applied (not retracted) event has it as its subject; STATUS is
/// <c>applied</c> or <c>retracted</c>. Nothing is escaped: keep <c>|</c>, <c>,</c> and line breaks out of ids and texts. All
/// lines are sorted by their UTF-8 bytes and each ends with a line feed; the SHA-256 is of the UTF-8 text, in lower-case hex.
/// </remarks>
public sealed class Digest
{
    /// <summary>Sorts the lines, so that they may come from anywhere in any order.</summary>
    public Digest(IEnumerable<string> lines)
    {
        Lines = lines.Order(Ordinal.Order).ToList();
        Text = string.Concat(Lines.Select(line => line + "\n"));
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    public IReadOnlyList<string> Lines { get; }

    public string Text { get; }

    public string Sha256 { get; }

    /// <summary>What differs, cell by cell where a line has a counterpart; empty when nothing does.</summary>
    /// <param name="actual">The state to compare with this one, which is the expected.</param>
    public string Difference(Digest actual)
    {
        var missing = Without(Lines, actual.Lines).ToLookup(Key);
        var extra = Without(actual.Lines, Lines).ToLookup(Key);
        var text = new StringBuilder();
        foreach (var key in missing.Concat(extra).Select(lines => lines.Key).Distinct().Order(Ordinal.Order))
        {
            var expected = missing[key].SelectMany(line => line.Split('|')).ToList();
            var found = extra[key].SelectMany(line => line.Split('|')).ToList();
            text.Append(key).Append(expected.Count == 0 ? " is not expected" : found.Count == 0 ? " is missing" : "").Append('\n')
                .AppendJoin("", expected.Except(found).Select(cell => $"  expected {cell}\n"))
                .AppendJoin("", found.Except(expected).Select(cell => $"  actual   {cell}\n"));
        }

        return text.ToString();
    }

    public override string ToString() => Text;

    /// <summary>A line that is there twice and once with the others is left once.</summary>
    private static List<string> Without(IEnumerable<string> lines, IEnumerable<string> others)
    {
        var left = lines.ToList();
        foreach (var line in others)
        {
            left.Remove(line);
        }

        return left;
    }

    private static string Key(string line) =>
        string.Join('|', line.Split('|').Take(line.StartsWith("event|", StringComparison.Ordinal) ? 3 : 2));
}
