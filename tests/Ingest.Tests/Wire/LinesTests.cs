using System.Text;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.Tests.Wire;

public class LinesTests
{
    private static readonly string Valid = EventJson.Sample(id: "valid").ToJsonString();

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}\n")]
    [InlineData("{0}\r\n")]
    [InlineData("\r\n\n \t\n  {0} \t\r\n\n")]
    [InlineData("\ufeff{0}\n")]
    public void Line_ends_and_blank_lines_do_not_matter(string form)
    {
        var outcome = Reading.Lines(form.Replace("{0}", Valid, StringComparison.Ordinal)).Outcomes.ShouldHaveSingleItem();

        outcome.Refusal.ShouldBeNull();
        outcome.Id.ShouldBe("valid");
    }

    [Theory]
    [InlineData("{", "unparsable", 400)]
    [InlineData("nonsense", "unparsable", 400)]
    [InlineData("{}{}", "unparsable", 400)]
    [InlineData("{},", "unparsable", 400)]
    [InlineData("{\"a\":\n", "unparsable", 400)]
    [InlineData("[]", "invalid_event", 422)]
    [InlineData("5", "invalid_event", 422)]
    [InlineData("{}", "unknown_type", 422)]
    public void What_is_wrong_with_a_line_is_its_own_affair(string line, string code, int status)
    {
        var batch = Reading.Lines($"{Valid}\n\n{line.TrimEnd()}\n{Valid}\n");

        batch.Accepted.ShouldBe(2);
        batch.Messages.ShouldHaveSingleItem();
        var refusal = batch.Outcomes[1].Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Status).ShouldBe((code, status));
        refusal.Errors.ShouldNotBeNull().ShouldNotBeEmpty();
        if (status == 400)
        {
            refusal.Detail.ShouldStartWith("Line 3 ");
        }
    }

    [Fact]
    public void An_event_is_not_taken_with_something_behind_it()
    {
        var batch = Reading.Lines(Valid + Valid);

        batch.Accepted.ShouldBe(0);
        batch.Messages.ShouldBeEmpty();
    }

    [Fact]
    public void Each_line_is_checked_to_be_UTF8_by_itself()
    {
        var body = (byte[])[.. Encoding.UTF8.GetBytes(Valid), (byte)'\n', (byte)'"', 0xC3, (byte)'"', (byte)'\n', .. Encoding.UTF8.GetBytes(Valid)];

        var batch = Reading.Read(ContentMode.Lines, body, out _)!;

        batch.Accepted.ShouldBe(2);
        batch.Outcomes[1].Refusal!.Detail.ShouldContain("UTF-8");
    }

    [Fact]
    public void A_line_over_64_KiB_is_refused_alone()
    {
        var fits = EventJson.Sample(id: "fits").With("x", "");
        var room = (64 * 1024) - Encoding.UTF8.GetByteCount(fits.ToJsonString());
        fits["x"] = new string('a', room);
        var tooLarge = EventJson.Sample(id: "more").With("x", new string('a', room + 1)).ToJsonString();

        var batch = Reading.Lines($"{fits.ToJsonString()}\n{tooLarge}\n{tooLarge}}}\n");

        batch.Outcomes.Select(outcome => outcome.Refusal?.Code).ShouldBe([null, "event_too_large", "event_too_large"]);
        batch.Outcomes.Select(outcome => outcome.Id).ShouldBe(["fits", "more", "more"]);
    }
}
