using Microsoft.OpenApi;

namespace SpacesPlatform.ApiDescription;

/// <summary>Describes fields and schemas about which no comment says anything.</summary>
internal static class FieldDescriptions
{
    public static void Fill(IEnumerable<KeyValuePair<string, IOpenApiSchema>> schemas, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var (component, schema) in schemas)
        {
            if (string.IsNullOrEmpty(schema.Description) && texts.TryGetValue(component, out var description))
            {
                schema.Description = description;
            }

            foreach (var (name, field) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (!IsDescribed(field) && texts.TryGetValue(name, out var text))
                {
                    Describe(field, text);
                }
            }
        }
    }

    /// <summary>What a reference points to is described on its own, and says nothing about the field.</summary>
    private static bool IsDescribed(IOpenApiSchema field) => field is OpenApiSchemaReference reference
        ? !string.IsNullOrEmpty(reference.Reference.Description)
        : !string.IsNullOrEmpty(field.Description) || field.OneOf?.Any(IsDescribed) == true;

    private static void Describe(IOpenApiSchema field, string text)
    {
        if (field is OpenApiSchemaReference reference)
        {
            reference.Reference.Description = text;
        }
        else
        {
            field.Description = text;
        }
    }
}
