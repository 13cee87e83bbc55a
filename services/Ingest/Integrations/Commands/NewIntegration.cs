namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>What <c>keys add</c> is asked for.</summary>
internal sealed record NewIntegration(
    string Name, string[] Sources, string[] Scopes, int? EventsPerSecond, int? Burst, bool Webhook);
