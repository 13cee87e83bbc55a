namespace SpacesPlatform.Client.Events;

/// <summary>In which role an account has the floor, as written on the wire.</summary>
public static class SpeakerRoles
{
    /// <summary>The host.</summary>
    public const string Host = "host";

    /// <summary>A co-host.</summary>
    public const string CoHost = "co-host";

    /// <summary>Anyone else who may speak.</summary>
    public const string Speaker = "speaker";
}
