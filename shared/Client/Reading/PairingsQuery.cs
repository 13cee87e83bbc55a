namespace SpacesPlatform.Client.Reading;

/// <summary>Whose pairings are meant.</summary>
public sealed record PairingsQuery : SpacesQuery
{
    /// <summary>The category's path.</summary>
    public string? Category { get; init; }

    internal override QueryString Parameters() => base.Parameters().Add("category", Category);
}
