using System.Diagnostics;
using Microsoft.Net.Http.Headers;
using SpacesPlatform.Ingest.Integrations.Credentials;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.Integrations.Webhooks;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.ServiceDefaults.Telemetry;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>
/// Tells who posts, by API key or by the signature of a webhook, and whether that integration may now. Each way ends with the
/// <see cref="Integration"/> among the request's features, or with a problem. Where both are sent the key decides.
/// </summary>
internal sealed class RequestAuthentication(CredentialStore store, RateLimiting limiting, TimeProvider time)
{
    /// <summary>Told to whom shows nothing.</summary>
    public const string NoCredentials = "The request has no API key and no webhook signature: send the key as 'Authorization: Bearer "
        + "<api key>', or sign the request by Standard Webhooks.";

    private const string Scheme = "Bearer ";
    private const string RetryAfterSeconds = "2";
    private const long SkewSeconds = 300;

    /// <summary>What can be told by the headers; a signature is left for <see cref="CheckBody"/>.</summary>
    public Problem? CheckHeaders(HttpContext http)
    {
        var headers = http.Request.Headers;
        if (headers.Authorization.Count > 0)
        {
            return CheckKey(http, headers.Authorization.ToString());
        }

        if (!headers.ContainsKey(SignedRequest.SignatureHeader))
        {
            return Unauthorized(http, NoCredentials);
        }

        if (SignedRequest.Read(headers) is not { } signed)
        {
            return Unauthorized(http, "The webhook headers can't be read: webhook-id must be there, webhook-timestamp must be whole "
                + "seconds since 1970, and webhook-signature must hold 'v1,' and an HMAC-SHA256 in base64.");
        }

        if (Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - signed.Seconds) > SkewSeconds)
        {
            return Unauthorized(http, $"The webhook-timestamp is more than {SkewSeconds} s from now: check the clock, and sign each attempt anew.");
        }

        http.Features.Set(signed);
        return null;
    }

    /// <summary>Checks the signature of a request that is not known yet.</summary>
    /// <param name="http">The request.</param>
    /// <param name="body">The body as it was sent, compressed or not.</param>
    /// <param name="format">How it holds its events.</param>
    /// <param name="content">The body inflated; null when that can't be done.</param>
    public Problem? CheckBody(HttpContext http, ReadOnlySpan<byte> body, RequestFormat format, PooledBytes? content)
    {
        if (http.Features.Get<SignedRequest>() is not { } signed)
        {
            return null;
        }

        if (format.Mode == ContentMode.Binary)
        {
            return Unauthorized(http, "A webhook signature covers the body alone, and in binary mode the event's attributes are headers, "
                + "which anybody could change: send the event in structured mode.");
        }

        var (now, sources) = (time.GetUtcNow(), SourceScan.Read(format.Mode, content is null ? [] : content.Span));
        Integration? signer = null;
        foreach (var owner in store.Current.WebhookOwners.Where(owner => OwnsAll(owner, sources)))
        {
            foreach (var secret in owner.WebhookSecrets.Where(secret => !(secret.ExpiresAt <= now)))
            {
                // Every secret is tried, also after a hit.
                signer = signed.IsSignedWith(secret.Bytes, body) ? owner : signer;
            }
        }

        if (signer is null)
        {
            return UnknownOrUnavailable(http, "Bearer", "The webhook signature is not one of a secret that owns the sources of all the "
                + "request's events: sign '{webhook-id}.{webhook-timestamp}.{body}' with that secret, over the bytes as they are sent.");
        }

        Activity.Current?.SetTag(SpaceAttributes.WebhookId, signed.Id);
        return Admit(http, signer);
    }

    /// <summary>Whether the request shows a key that is live now. Whatever else its owner may do, it may read.</summary>
    public Problem? CheckReader(HttpContext http) => Find(http, http.Request.Headers.Authorization.ToString(), out _);

    private Problem? CheckKey(HttpContext http, string authorization) =>
        Find(http, authorization, out var integration) ?? Admit(http, integration!);

    /// <summary>Finds the key's owner, or says why there is none.</summary>
    private Problem? Find(HttpContext http, string authorization, out Integration? integration)
    {
        integration = null;
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Unauthorized(http, "The request has no API key: send it as 'Authorization: Bearer <api key>'.");
        }

        integration = store.Current.Find(authorization[Scheme.Length..].Trim(), time.GetUtcNow());
        return integration is not null
            ? null
            : UnknownOrUnavailable(
                http, "Bearer error=\"invalid_token\"", "The API key is not known, or not any more: check it, or ask the platform's operator for one.");
    }

    private Problem? Admit(HttpContext http, Integration integration)
    {
        if (!integration.Scopes.Contains(Scopes.WriteEvents))
        {
            return Problems.ScopeMissing(Scopes.WriteEvents);
        }

        http.Features.Set(integration);
        return limiting.Admit(http, integration);
    }

    /// <summary>A request that names no source belongs to those alone who own all of them.</summary>
    private static bool OwnsAll(Integration owner, IReadOnlySet<string> sources) =>
        sources.Count == 0 ? owner.OwnsEverything : sources.All(owner.Owns);

    private Problem UnknownOrUnavailable(HttpContext http, string challenge, string detail)
    {
        if (store.IsComplete)
        {
            return Unauthorized(http, detail, challenge);
        }

        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problems.KeysUnavailable();
    }

    private static Problem Unauthorized(HttpContext http, string detail, string challenge = "Bearer")
    {
        http.Response.Headers[HeaderNames.WWWAuthenticate] = challenge;
        return Problems.Unauthorized(detail);
    }
}
