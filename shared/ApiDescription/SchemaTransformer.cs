using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SpacesPlatform.ApiDescription;

/// <summary>Says of schemas what their types don't: how times look, and that nulls are present.</summary>
internal sealed class SchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String | (Nullable.GetUnderlyingType(type) is null ? 0 : JsonSchemaType.Null);
            schema.Format = "date-time";
        }

        // Without a discriminator in the JSON there is none to name.
        schema.Discriminator = null;
        if (schema.Properties is { Count: > 0 } properties)
        {
            schema.Required = context.JsonTypeInfo.Properties
                .Where(property => properties.ContainsKey(property.Name) && !IsLeftOut(property))
                .Select(property => property.Name).ToHashSet();
        }

        return Task.CompletedTask;
    }

    private static bool IsLeftOut(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true)
            is [JsonIgnoreAttribute { Condition: not JsonIgnoreCondition.Never }];
}
