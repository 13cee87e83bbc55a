namespace SpacesPlatform.Simulator.Posting;

/// <summary>What became of one event of a batch.</summary>
internal sealed record PostedItem(int Index, string? Id, string? Status, bool? Retryable, ProblemAnswer? Problem)
{
    public bool IsAccepted => Status == "accepted";
}
