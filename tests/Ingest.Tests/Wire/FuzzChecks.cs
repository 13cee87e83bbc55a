using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Tests.Wire;

/// <summary>What holds for every answer, whatever was sent.</summary>
internal static class FuzzChecks
{
    /// <summary>How many events were accepted, after every refusal was found to say what is wrong, and where.</summary>
    public static int Accepted(EventBatch? batch, Problem? problem)
    {
        var refusals = batch is null ? [problem!] : batch.Outcomes.Select(outcome => outcome.Refusal).OfType<Problem>();
        foreach (var refusal in refusals)
        {
            refusal.Status.ShouldBeInRange(400, 499);
            refusal.Code.ShouldNotBeEmpty();
            refusal.Errors.ShouldNotBeNull().ShouldNotBeEmpty();
            refusal.Errors.ShouldAllBe(fault => fault.Detail.Length > 0 && (fault.Pointer.Length == 0 || fault.Pointer[0] == '/'));
        }

        return batch?.Accepted ?? 0;
    }
}
