namespace SpacesPlatform.Ingest.Data;

/// <summary>A webhook secret. It is kept as it is: whoever checks a signature has to make it.</summary>
internal sealed class WebhookSecretRow : CredentialRow
{
    public long Id { get; init; }

    /// <summary>Empty once it was revoked.</summary>
    public required byte[] Secret { get; set; }

    public override void Revoke(DateTimeOffset now)
    {
        base.Revoke(now);
        Secret = [];
    }
}
