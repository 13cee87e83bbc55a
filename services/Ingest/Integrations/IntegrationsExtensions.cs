using Microsoft.Extensions.Options;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Who may post.</summary>
internal static class IntegrationsExtensions
{
    public static IHostApplicationBuilder AddIntegrations(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<IngestOptions>().BindConfiguration(IngestOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<IngestOptions>, IngestOptionsValidator>();
        builder.Services.AddSingleton<ApiKeyAuthenticator>();
        return builder;
    }
}
