using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace SpacesPlatform.ApiDescription;

/// <summary>Completes the document that is made of the endpoints' types by what the service says of its operations.</summary>
internal sealed class DocumentTransformer(ApiDocument api) : IOpenApiDocumentTransformer
{
    private const string Description =
        """
        Who is being listened to, by how many, and is it a record?

        Integrations post events of live-audio Spaces; readers ask for leaderboards and for claims with evidence. JSON is in snake_case,
        times are RFC 3339 in UTC, ids are opaque strings. Fields without a value are null in what is read. A parameter that is not
        understood is an error and never ignored. New fields may be added to answers at any time; nothing else changes within a version.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "SpacesPlatform", Version = "1.0", Description = Description.ReplaceLineEndings("\n") };
        document.Servers = [new() { Url = "/", Description = "The gateway that serves this document." }];
        document.Components ??= new();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (name, schema) in api.Schemas.Concat(CommonSchemas.All))
        {
            document.Components.Schemas[name] = Fragments.Schema(schema.ToJsonString(), document);
        }

        FieldDescriptions.Fill(document.Components.Schemas, api.Fields);
        document.Components.SecuritySchemes = SecuritySchemes.All.ToDictionary();
        document.Tags = api.Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        document.Paths = [];
        foreach (var path in api.Operations.GroupBy(operation => operation.Path))
        {
            document.Paths.Add(path.Key, new OpenApiPathItem
            {
                Operations = path.ToDictionary(operation => HttpMethod.Parse(operation.Method), operation => Operation(operation, document)),
            });
        }

        return Task.CompletedTask;
    }

    private static OpenApiOperation Operation(ApiOperation operation, OpenApiDocument document) => new()
    {
        OperationId = operation.Id,
        Summary = operation.Summary,
        Description = operation.Description,
        Tags = new HashSet<OpenApiTagReference> { new(operation.Tag, document) },
        Parameters = [.. operation.Parameters.Select(IOpenApiParameter (parameter) => Parameter(parameter, document))],
        RequestBody = operation.Body is [] ? null : new OpenApiRequestBody { Required = true, Content = Contents(operation.Body, document) },
        Responses = Responses(operation, document),
        Security = [.. operation.Security.Select(schemes => Requirement(schemes, document))],
    };

    private static OpenApiParameter Parameter(ApiParameter parameter, OpenApiDocument document) => new()
    {
        Name = parameter.Name,
        In = Enum.Parse<ParameterLocation>(parameter.In, ignoreCase: true),
        Required = parameter.IsRequired,
        Description = parameter.Description,
        Schema = Fragments.Schema(parameter.Schema, document),
        Example = parameter.Example.DeepClone(),
    };

    private static OpenApiResponses Responses(ApiOperation operation, OpenApiDocument document)
    {
        var responses = new OpenApiResponses();
        foreach (var same in operation.Answers.GroupBy(answer => answer.Status).OrderBy(same => same.Key))
        {
            var headers = same.SelectMany(answer => answer.Headers).Append(ApiHeaders.TraceResponse).Distinct();
            responses.Add($"{same.Key}", new OpenApiResponse
            {
                Description = string.Join(' ', same.Select(answer => answer.Description).Where(text => text.Length > 0).Distinct()) is { Length: > 0 } text
                    ? text
                    : ReasonPhrases.GetReasonPhrase(same.Key) + ".",
                Headers = headers.ToDictionary(name => name, IOpenApiHeader (name) => Header(name, document)),
                Content = Contents(same.SelectMany(answer => answer.Contents), document),
            });
        }

        return responses;
    }

    private static OpenApiHeader Header(string name, OpenApiDocument document)
    {
        var (description, schema, example) = ApiHeaders.All[name];
        return new()
        {
            Description = description,
            Schema = Fragments.Schema(schema, document),
            Example = schema.Contains("integer", StringComparison.Ordinal) ? JsonNode.Parse(example) : JsonValue.Create(example),
        };
    }

    private static Dictionary<string, OpenApiMediaType> Contents(IEnumerable<ApiContent> contents, OpenApiDocument document) =>
        contents.GroupBy(content => content.MediaType).ToDictionary(
            same => same.Key,
            same => new OpenApiMediaType
            {
                Schema = Fragments.Schema(same.First().Schema, document),
                Examples = same.SelectMany(content => content.Examples).DistinctBy(example => example.Name).ToDictionary(
                    example => example.Name, IOpenApiExample (example) => new OpenApiExample { Value = example.Value.DeepClone() }),
            });

    private static OpenApiSecurityRequirement Requirement(IReadOnlyList<string> schemes, OpenApiDocument document)
    {
        var requirement = new OpenApiSecurityRequirement();
        foreach (var scheme in schemes)
        {
            requirement.Add(new OpenApiSecuritySchemeReference(scheme, document), []);
        }

        return requirement;
    }
}
