using System.Text.Json.Nodes;

namespace SpacesPlatform.ApiDescription;

/// <summary>The schemas of what every service answers with: problems, which may tell of events one by one.</summary>
internal static class CommonSchemas
{
    public static IReadOnlyDictionary<string, JsonNode> All => new Dictionary<string, JsonNode> { ["Problem"] = Problem, ["EventItem"] = EventItem };

    private static JsonNode Problem { get; } = JsonNode.Parse(
        """
        {
          "type": "object",
          "description": "What went wrong (RFC 9457). Programs decide by `code`, which never changes.",
          "required": ["title", "status", "code"],
          "properties": {
            "type": {"type": "string", "format": "uri-reference", "description": "Of no meaning beyond the status; absent for `about:blank`."},
            "title": {"type": "string", "description": "The status in words."},
            "status": {"type": "integer", "format": "int32", "minimum": 400, "maximum": 599, "description": "The HTTP status."},
            "detail": {"type": "string", "description": "What was wrong and what to do, for people."},
            "code": {"type": "string", "pattern": "^[a-z0-9_'-]+$", "description": "What went wrong, for programs."},
            "errors": {
              "type": "array",
              "description": "What is wrong with the input, and where.",
              "items": {
                "type": "object",
                "required": ["detail"],
                "properties": {
                  "pointer": {"type": "string", "description": "A JSON pointer (RFC 6901): of an event into it, of a query into the object of its parameters."},
                  "parameter": {"type": "string", "description": "Of a query: the parameter's name."},
                  "detail": {"type": "string", "description": "What was expected."}
                }
              }
            },
            "trace_id": {"type": ["string", "null"], "description": "The trace of the request; null when it was not traced."},
            "accepted": {"type": "integer", "format": "int32", "minimum": 0, "description": "How many events of the request were accepted: none."},
            "refused": {"type": "integer", "format": "int32", "minimum": 0, "description": "How many events of the request were refused: all."},
            "items": {
              "type": "array",
              "description": "What became of each event of the request.",
              "items": {"$ref": "#/components/schemas/EventItem"}
            }
          }
        }
        """)!;

    private static JsonNode EventItem { get; } = JsonNode.Parse(
        """
        {
          "type": "object",
          "description": "What became of one event of a request.",
          "required": ["index", "id", "status"],
          "properties": {
            "index": {"type": "integer", "format": "int32", "minimum": 0, "maximum": 999, "description": "Its place in the request, from 0."},
            "id": {"type": ["string", "null"], "description": "Its id; null where none could be read."},
            "status": {"type": "string", "enum": ["accepted", "refused"], "description": "What became of it."},
            "status_url": {"type": "string", "format": "uri-reference", "description": "Of an accepted event: where to look up what became of it."},
            "retryable": {"type": "boolean", "description": "Of a refused event: whether it may be accepted when it is sent again unchanged."},
            "problem": {"$ref": "#/components/schemas/Problem", "description": "Of a refused event: why."}
          }
        }
        """)!;
}
