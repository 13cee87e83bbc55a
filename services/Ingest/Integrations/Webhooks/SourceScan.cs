using System.Text.Json;
using System.Text.Unicode;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Integrations.Webhooks;

/// <summary>
/// Finds the sources that a body names, before it is known who sent it. It says nothing about what is wrong: it gives what it
/// found up to there. What it finds only chooses the secrets to try; each event's source is checked again when it is read.
/// </summary>
internal static class SourceScan
{
    /// <summary>The sources of an event, of a batch, or of events one a line.</summary>
    public static IReadOnlySet<string> Read(ContentMode mode, ReadOnlySpan<byte> content)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        var body = CloudEventReader.WithoutByteOrderMark(content);

        // A request has no more events, good or bad.
        var left = WireLimits.EventsPerRequest;
        if (mode != ContentMode.Lines)
        {
            ReadJson(body, sources, left);
            return sources;
        }

        foreach (var line in body.Split((byte)'\n'))
        {
            if (left-- == 0)
            {
                break;
            }

            ReadJson(body[line], sources, 1);
        }

        return sources;
    }

    private static void ReadJson(ReadOnlySpan<byte> json, HashSet<string> sources, int most)
    {
        if (!Utf8.IsValid(json))
        {
            return;
        }

        var reader = new Utf8JsonReader(json, CloudEventReader.AnyDepth);
        try
        {
            while (most > 0 && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    ReadEvent(ref reader, sources);
                    most--;
                }
            }
        }
        catch (JsonException)
        {
            // Whoever reads the events says so, to a sender that is known.
        }
    }

    private static void ReadEvent(ref Utf8JsonReader reader, HashSet<string> sources)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSource = reader.ValueTextEquals("source"u8);
            reader.Read();
            if (isSource && reader.TokenType == JsonTokenType.String && JsonText.Read(ref reader) is { } source)
            {
                sources.Add(source);
            }

            reader.Skip();
        }
    }
}
