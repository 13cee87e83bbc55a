using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.AppHost;

internal static class ApiKeyExtensions
{
    private const string Key = "Ingest__Keys__0__";

    /// <summary>Lets ingest know the hash of a key that this run holds, and never the key.</summary>
    public static IResourceBuilder<ProjectResource> WithApiKey(
        this IResourceBuilder<ProjectResource> ingest, IResourceBuilder<ParameterResource> apiKey) =>
        ingest.WithEverySource("development").WithEnvironment(async context =>
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
