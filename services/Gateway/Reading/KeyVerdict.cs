namespace SpacesPlatform.Gateway.Reading;

/// <summary>What is known of a reader's key.</summary>
internal enum KeyVerdict
{
    /// <summary>Nobody could be asked.</summary>
    Unavailable,

    Live,

    Unknown,
}
