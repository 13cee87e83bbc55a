using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace SpacesPlatform.ApiDescription;

/// <summary>The description that the build writes of a service.</summary>
public static class ApiDescriptionExtensions
{
    /// <summary>The assembly of the tool that the build runs to write it: it starts the service up to its endpoints.</summary>
    private const string Tool = "GetDocument.Insider";

    /// <summary>Whether the build is describing the service: nothing of it runs.</summary>
    public static bool IsDescribing => Assembly.GetEntryAssembly()?.GetName().Name == Tool;

    /// <summary>While the build describes the service: stands in for settings without which it would not start.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="settings">The settings; they are never used, as nothing runs.</param>
    public static void StandInWhenDescribing(this IHostApplicationBuilder builder, IReadOnlyDictionary<string, string?> settings)
    {
        if (IsDescribing)
        {
            builder.Configuration.AddInMemoryCollection(settings);
        }
    }

    /// <summary>While the build describes the service: keeps what is added so far from running and from checking its settings.</summary>
    /// <param name="builder">The application.</param>
    public static void RestWhenDescribing(this IHostApplicationBuilder builder)
    {
        if (IsDescribing)
        {
            builder.Services.RemoveAll<IHostedService>();
            builder.Services.RemoveAll<IStartupValidator>();
        }
    }

    /// <summary>
    /// Makes the document of what a service describes. The service itself calls <c>AddOpenApi</c>: that is how the comments on its
    /// types come into the document.
    /// </summary>
    /// <param name="options">The document's options.</param>
    /// <param name="api">What the service describes of itself.</param>
    public static void Describe(this OpenApiOptions options, ApiDocument api)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;

        // HEAD goes with every GET, and has nothing of its own to describe.
        options.ShouldInclude = description => description.HttpMethod != HttpMethods.Head;
        options.AddSchemaTransformer(new SchemaTransformer());
        options.AddDocumentTransformer(new DocumentTransformer(api));
    }
}
