namespace SpacesPlatform.Client.Sending;

/// <summary>The answer to posted events: counts, and what became of each item where that differs.</summary>
internal sealed record PostAnswer(int? Accepted, IReadOnlyList<PostAnswerItem>? Items);
