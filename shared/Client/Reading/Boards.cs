namespace SpacesPlatform.Client.Reading;

/// <summary>What boards rank.</summary>
public static class Boards
{
    /// <summary>Spaces.</summary>
    public const string Spaces = "spaces";

    /// <summary>Accounts by the Spaces that they hosted.</summary>
    public const string Hosts = "hosts";

    /// <summary>Accounts by the Spaces that they spoke in.</summary>
    public const string Speakers = "speakers";

    /// <summary>Categories, each with all under it.</summary>
    public const string Categories = "categories";

    /// <summary>Series.</summary>
    public const string Series = "series";

    /// <summary>Hashtags.</summary>
    public const string Hashtags = "hashtags";
}
