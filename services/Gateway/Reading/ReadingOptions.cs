namespace SpacesPlatform.Gateway.Reading;

/// <summary>Who may read.</summary>
internal sealed class ReadingOptions
{
    public const string Section = "Reading";

    /// <summary>Whether reads need an API key; anybody may read otherwise.</summary>
    public bool RequireKey { get; set; }
}
