using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.ServiceDiscovery;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Makes a destination of every replica that service discovery knows, and follows its changes.</summary>
internal sealed class DiscoveredReplicas(ServiceEndpointResolver resolver) : IDestinationResolver
{
    public async ValueTask<ResolvedDestinationCollection> ResolveDestinationsAsync(
        IReadOnlyDictionary<string, DestinationConfig> destinations,
        CancellationToken cancellationToken)
    {
        var replicas = new Dictionary<string, DestinationConfig>(StringComparer.OrdinalIgnoreCase);
        var changes = new List<IChangeToken>();
        foreach (var service in destinations.Values)
        {
            var found = await resolver.GetEndpointsAsync(service.Address, cancellationToken);
            changes.Add(found.ChangeToken);
            foreach (var endpoint in found.Endpoints)
            {
                var address = Address(endpoint, service);
                replicas[address] = service with { Address = address };
            }
        }

        return new ResolvedDestinationCollection(replicas, new CompositeChangeToken(changes));
    }

    /// <summary>An endpoint without a scheme, such as <c>10.0.0.7:8080</c>, is reached by the scheme of the service.</summary>
    private static string Address(ServiceEndpoint endpoint, DestinationConfig service) => endpoint.EndPoint is UriEndPoint uri
        ? uri.Uri.AbsoluteUri
        : $"{new Uri(service.Address).Scheme}://{endpoint}";
}
