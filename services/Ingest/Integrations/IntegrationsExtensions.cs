using Microsoft.Extensions.Options;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.Ingest.Integrations.Credentials;
using SpacesPlatform.Ingest.Integrations.RateLimits;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Who may post, and how much.</summary>
internal static class IntegrationsExtensions
{
    /// <summary>Takes the credentials of the configuration, and those of the connection string <c>ingest</c> where it is set.</summary>
    public static IHostApplicationBuilder AddIntegrations(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<IngestOptions>().BindConfiguration(IngestOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<IngestOptions>, IngestOptionsValidator>();
        builder.Services.AddSingleton<CredentialStore>();
        builder.Services.AddSingleton<RateLimiting>();
        builder.Services.AddSingleton<RequestAuthentication>();
        if (!string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString(IngestDatabase.Name)))
        {
            builder.Services.AddSingleton<CredentialReader>();
            builder.Services.AddHostedService<CredentialReload>();
        }

        return builder;
    }
}
