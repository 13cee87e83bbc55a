using System.Diagnostics.Metrics;
using SpacesPlatform.ServiceDefaults.Telemetry;
using Yarp.ReverseProxy.Forwarder;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>The gateway's own metrics.</summary>
internal sealed class GatewayTelemetry
{
    private readonly Counter<long> failures;
    private readonly Counter<long> retries;

    public GatewayTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create("SpacesPlatform.Gateway");
        failures = meter.CreateCounter<long>("spaces.gateway.failures", "{request}", "Requests that a service did not answer");
        retries = meter.CreateCounter<long>("spaces.gateway.retries", "{request}", "Reads that another replica was asked, as one was gone");
    }

    public void Failed(string service, ForwarderError error) =>
        failures.Add(1, new(SpaceAttributes.Service, service), new("error.type", error.ToString()));

    public void Retried(string service) => retries.Add(1, new KeyValuePair<string, object?>(SpaceAttributes.Service, service));
}
