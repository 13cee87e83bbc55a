namespace SpacesPlatform.Client.Reading;

/// <summary>The roles that an account can be the first in.</summary>
public static class FirstRoles
{
    /// <summary>To host a Space.</summary>
    public const string Host = "host";

    /// <summary>To speak in one.</summary>
    public const string Speaker = "speaker";
}
