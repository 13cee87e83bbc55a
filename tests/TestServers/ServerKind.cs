namespace SpacesPlatform.TestServers;

/// <summary>Where servers for tests come from.</summary>
internal enum ServerKind
{
    /// <summary>Private ones of the programs installed on this machine, which are installed when missing.</summary>
    Local,

    /// <summary>Containers.</summary>
    Containers,
}
