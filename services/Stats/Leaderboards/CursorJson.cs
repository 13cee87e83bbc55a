using System.Text.Json.Serialization;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>How cursors are written; whoever edits one may leave nothing out.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BoardCursor))]
internal sealed partial class CursorJson : JsonSerializerContext;
