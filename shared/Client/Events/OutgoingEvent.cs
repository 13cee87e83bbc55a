using System.Text.Json;

namespace SpacesPlatform.Client.Events;

/// <summary>
/// An event ready to be posted: its identity, its type and its whole CloudEvents JSON, which every attempt sends unchanged.
/// </summary>
public sealed class OutgoingEvent
{
    /// <summary>The most bytes that the platform takes an event of: 64 KiB.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>An event whose JSON was written by somebody else.</summary>
    /// <param name="source">Its <c>source</c>.</param>
    /// <param name="id">Its <c>id</c>.</param>
    /// <param name="type">Its <c>type</c>.</param>
    /// <param name="json">The CloudEvent in structured JSON. The bytes are kept, not copied: leave them as they are.</param>
    /// <exception cref="InvalidEventException">It has more than <see cref="MostBytes"/>.</exception>
    public OutgoingEvent(string source, string id, string type, ReadOnlyMemory<byte> json)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(type);
        if (json.Length > MostBytes)
        {
            throw new InvalidEventException(
                $"Event '{id}' of {source} has {json.Length:N0} bytes; the platform takes {MostBytes:N0} at most. Shorten its data.");
        }

        (Source, Id, Type, Json) = (source, id, type, json);
    }

    /// <summary>The integration's URI.</summary>
    public string Source { get; }

    /// <summary>The id, unique within the source.</summary>
    public string Id { get; }

    /// <summary>The CloudEvents type.</summary>
    public string Type { get; }

    /// <summary>The whole CloudEvent as UTF-8.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Whatever the caller wants to find again when the event is settled; it is not sent.</summary>
    public object? Tag { get; init; }

    /// <summary>Writes an event as JSON.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="tag">See <see cref="Tag"/>.</param>
    /// <exception cref="InvalidEventException">It has more than <see cref="MostBytes"/>.</exception>
    public static OutgoingEvent Of(SpaceEvent happening, object? tag = null)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return new(happening.Source, happening.Id, happening.Type, SpaceEventJson.Write(happening)) { Tag = tag };
    }

    /// <summary>Takes an event that is JSON already. Whether it is valid is for the platform to say.</summary>
    /// <param name="json">The CloudEvent in structured JSON. The bytes are kept, not copied: leave them as they are.</param>
    /// <param name="tag">See <see cref="Tag"/>.</param>
    /// <exception cref="InvalidEventException">
    /// It is not a JSON object with the texts <c>source</c>, <c>id</c> and <c>type</c>, or has more than <see cref="MostBytes"/>.
    /// </exception>
    public static OutgoingEvent Parse(ReadOnlyMemory<byte> json, object? tag = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new(Text(document, "source"), Text(document, "id"), Text(document, "type"), json) { Tag = tag };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidEventException($"not a CloudEvent with source, id and type ({exception.Message})", exception);
        }
    }

    private static string Text(JsonDocument document, string name) =>
        document.RootElement.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null");
}
