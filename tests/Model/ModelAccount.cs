namespace SpacesPlatform.Model;

/// <summary>An account, from the <c>account.updated</c> events that name it.</summary>
public sealed class ModelAccount
{
    internal ModelAccount(string id, IReadOnlyList<Fact> facts)
    {
        Id = id;
        Handle = facts.Scalar(fact => fact.Handle);
        DisplayName = facts.Scalar(fact => fact.DisplayName);
        Categories = facts.Scalar(fact => fact.Categories) ?? [];
    }

    public string Id { get; }

    public string? Handle { get; }

    public string? DisplayName { get; }

    /// <summary>In the order in which they were given.</summary>
    public IReadOnlyList<string> Categories { get; }
}
