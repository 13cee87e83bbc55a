namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>
/// The attributes of our own on spans and metrics, beside those of OpenTelemetry's semantic conventions; <c>docs/observe.md</c>
/// lists them. None holds an event's data.
/// </summary>
public static class SpaceAttributes
{
    /// <summary>The type of an event as integrations post it, such as <c>com.spacesplatform.space.started.v1</c>.</summary>
    public const string EventType = "spaces.event.type";

    /// <summary>The Space that an event tells of.</summary>
    public const string SpaceId = "spaces.space.id";

    /// <summary>The account that an event tells of.</summary>
    public const string AccountId = "spaces.account.id";

    /// <summary>What became of an event: <c>accepted</c>, <c>refused</c>, <c>unconfirmed</c>; then <c>applied</c>,
    /// <c>duplicate</c>, <c>conflict</c>, <c>retracted</c>, <c>failed</c>.</summary>
    public const string Verdict = "spaces.verdict";

    /// <summary>How many events a request, a message or a transaction has.</summary>
    public const string BatchSize = "spaces.batch.size";

    /// <summary>How many messages share a transaction.</summary>
    public const string BatchMessages = "spaces.batch.messages";

    /// <summary>With a verdict behind it: how many events of a batch have that verdict, where any has.</summary>
    public const string EventsPrefix = "spaces.events.";

    /// <summary>Why an event or a request was refused: the <c>code</c> of its problem.</summary>
    public const string Code = "spaces.code";

    /// <summary>How a request holds its events: <c>structured</c>, <c>batched</c>, <c>binary</c>, <c>lines</c>.</summary>
    public const string Mode = "spaces.mode";

    /// <summary>How a request's body is compressed: <c>identity</c>, <c>gzip</c>, <c>br</c>.</summary>
    public const string Coding = "spaces.coding";

    /// <summary>Who posts, by the name of its keys.</summary>
    public const string Integration = "spaces.integration";

    /// <summary>The <c>webhook-id</c> of a signed request.</summary>
    public const string WebhookId = "spaces.webhook.id";

    /// <summary>A part of a transaction's time.</summary>
    public const string Stage = "spaces.stage";

    /// <summary>A service behind the gateway.</summary>
    public const string Service = "spaces.service";

    /// <summary>A health check.</summary>
    public const string HealthCheck = "spaces.health.check";
}
