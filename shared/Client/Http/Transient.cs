namespace SpacesPlatform.Client.Http;

/// <summary>Failures that time may heal: the same request may succeed later.</summary>
internal static class Transient
{
    public static bool Is(Exception exception) => exception
        is SpacesApiException { IsTransient: true } or HttpRequestException or IOException or TimeoutException;
}
