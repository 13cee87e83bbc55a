using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.AppHost.Secrets;

/// <summary>The integration that ingest knows without being told by its <c>keys</c> command.</summary>
internal static class IntegrationExtensions
{
    private const string Key = "Ingest__Keys__0__";

    /// <summary>Adds the development key, made by the first run and kept in the user's secrets.</summary>
    public static IResourceBuilder<ParameterResource> AddApiKey(this IDistributedApplicationBuilder builder) =>
        builder.AddParameter(
            "api-key", new RandomDefault("sk_", bytes => Base64Url.EncodeToString(bytes)), secret: true, persist: true);

    /// <summary>Adds the development secret of Standard Webhooks, made and kept likewise.</summary>
    public static IResourceBuilder<ParameterResource> AddWebhookSecret(this IDistributedApplicationBuilder builder) =>
        builder.AddParameter("webhook-secret", new RandomDefault("whsec_", Convert.ToBase64String), secret: true, persist: true);

    /// <summary>Lets ingest know the hash of a key that this run holds, never the key, and the webhook secret.</summary>
    public static IResourceBuilder<ProjectResource> WithApiKey(
        this IResourceBuilder<ProjectResource> ingest,
        IResourceBuilder<ParameterResource> apiKey,
        IResourceBuilder<ParameterResource> webhookSecret) =>
        ingest.WithEverySource("development")
            .WithEnvironment($"{Key}WebhookSecrets__0", webhookSecret)
            .WithEnvironment(async context =>
            {
                var key = await apiKey.Resource.GetValueAsync(context.CancellationToken)
                    ?? throw new InvalidOperationException("The parameter 'api-key' has no value: set Parameters__api-key.");
                context.EnvironmentVariables[$"{Key}Hash"] =
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
            });

    /// <summary>Lets ingest know the hash (lower-case hex SHA-256) of a key that is held elsewhere.</summary>
    public static IResourceBuilder<ProjectResource> WithApiKeyHash(
        this IResourceBuilder<ProjectResource> ingest, IResourceBuilder<ParameterResource> hash) =>
        ingest.WithEverySource("operator").WithEnvironment($"{Key}Hash", hash);

    private static IResourceBuilder<ProjectResource> WithEverySource(
        this IResourceBuilder<ProjectResource> ingest, string name) =>
        ingest.WithEnvironment($"{Key}Name", name).WithEnvironment($"{Key}Sources__0", "*");
}
