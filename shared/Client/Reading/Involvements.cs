namespace SpacesPlatform.Client.Reading;

/// <summary>Whose categories a category is sought in.</summary>
public static class Involvements
{
    /// <summary>Those of the Space, its hosts' included; the default.</summary>
    public const string Space = "space";

    /// <summary>Those of its hosts.</summary>
    public const string Host = "host";

    /// <summary>Those of its speakers.</summary>
    public const string Speaker = "speaker";
}
