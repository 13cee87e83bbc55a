namespace SpacesPlatform.Client.Sending;

/// <summary>What became of one event of a request.</summary>
internal sealed record PostAnswerItem(int Index, string? Status, bool? Retryable, Problem? Problem)
{
    public bool IsAccepted => Status == "accepted";
}
