namespace SpacesPlatform.Client.Reading;

/// <summary>Which changes of a board are meant: from <see cref="SpacesQuery.AsOf"/>, which is required, on.</summary>
public sealed record DiffQuery : BoardQuery
{
    /// <summary>The later moment; null for now.</summary>
    public DateTimeOffset? Until { get; init; }

    internal override QueryString Parameters() => base.Parameters().Add("until", Until);
}
