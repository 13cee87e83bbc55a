using Yarp.ReverseProxy.Forwarder;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>What a failure of forwarding means.</summary>
internal static class ForwarderErrors
{
    /// <summary>Whether the service could not be reached or broke off before it answered, as a stopped process does.</summary>
    public static bool IsUnreachable(this IForwarderErrorFeature failure) => failure.Error switch
    {
        ForwarderError.Request or ForwarderError.RequestBodyDestination or ForwarderError.NoAvailableDestinations => true,
        ForwarderError.RequestTimedOut => failure.IsConnectTimeout(),
        _ => false,
    };

    /// <summary>A connect timeout is reported like the silence of a service, but carries its own cause.</summary>
    private static bool IsConnectTimeout(this IForwarderErrorFeature failure) =>
        failure.Exception is OperationCanceledException { InnerException: TimeoutException };
}
