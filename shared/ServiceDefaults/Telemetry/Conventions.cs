using System.Diagnostics;
using OpenTelemetry;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>Brings the spans of libraries to OpenTelemetry's semantic conventions where these are ahead of them.</summary>
internal sealed class Conventions : BaseProcessor<Activity>
{
    private const string Operation = "messaging.operation";
    private const string Destination = "messaging.destination.name";

    public override void OnEnd(Activity data)
    {
        if (!data.IsAllDataRequested)
        {
            return;
        }

        switch (data.Source.Name)
        {
            case "MassTransit":
                Describe(data);
                break;
            case "System.Net.Http":
                Forgive(data);
                break;
        }
    }

    /// <summary>MassTransit names the operation as conventions before 1.27 did, and the broker and its queue on some spans only.</summary>
    private static void Describe(Activity message)
    {
        message.SetTag("messaging.system", "rabbitmq");
        if (message.GetTagItem(Operation) is string operation)
        {
            message.SetTag("messaging.operation.name", operation).SetTag("messaging.operation.type", operation).SetTag(Operation, null);
        }

        if (message.GetTagItem(Destination) is null && message.Parent?.GetTagItem(Destination) is { } destination)
        {
            message.SetTag(Destination, destination);
        }
    }

    /// <summary>
    /// The gateway passes on what it was asked: when a service answers that a caller was wrong, the call did not fail. Else every
    /// question after what is not there would count among the failures, which are always exported.
    /// </summary>
    private static void Forgive(Activity call)
    {
        if (call.GetTagItem("http.response.status_code") is >= 400 and < 500)
        {
            call.SetStatus(ActivityStatusCode.Unset);
        }
    }
}
