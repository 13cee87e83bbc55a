using Microsoft.AspNetCore.Http;

namespace SpacesPlatform.Gateway.Tests.Reading;

/// <summary>A gateway where reading needs a key, and an ingest that knows one until it is revoked.</summary>
public abstract class ReadingTest : GatewayTest
{
    protected const string Key = "sk_live-0123456789";
    protected const string Internal = "/internal/reader";
    protected static readonly (string Name, string Value) Credentials = ("Authorization", "Bearer " + Key);

    private volatile bool isRevoked;

    protected ReadingTest()
    {
        Gateway.Settings["Reading:RequireKey"] = "true";
        Ingest.Answer = AnswerAsync;
    }

    protected void Revoke() => isRevoked = true;

    protected Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == Internal)
        {
            http.Response.StatusCode = http.Request.Headers.Authorization == Credentials.Value && !isRevoked ? 204 : 401;
        }

        return Task.CompletedTask;
    }
}
