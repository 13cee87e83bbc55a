using System.Text.Json;
using System.Text.Json.Serialization;
using SpacesPlatform.ServiceDefaults;

namespace SpacesPlatform.Stats.Reading;

internal static class ReadingExtensions
{
    /// <summary>JSON in snake_case, times with Z, nulls present.</summary>
    public static void AddReading(this IHostApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<DatabaseUnavailableHandler>();
        builder.Services.AddExceptionHandler<ReadRefusedHandler>();
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.DictionaryKeyPolicy = null;
            options.SerializerOptions.Converters.Add(new UtcTimeConverter());
            options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
    }

    /// <summary>The group of all reads: each can wait for an event, and answers HEAD as it does GET.</summary>
    public static RouteGroupBuilder MapReads(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/v1").WithHead().AddEndpointFilter<WaitForFilter>();
}
