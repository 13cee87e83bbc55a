using System.Text.Json;
using System.Text.Unicode;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Integrations.Webhooks;

/// <summary>
/// Finds the sources that a body names, before it is known who sent it. It says nothing about what is wrong: it gives what it
/// found up to there. What it finds only chooses the secrets to try; each event's source is checked again when it is read.
/// </summary>
internal static class SourceScan
{
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue, AllowMultipleValues = true };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The sources of an event, of a batch, or of events one after the other.</summary>
    public static IReadOnlySet<string> Read(ReadOnlySpan<byte> body)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        body = body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        if (!Utf8.IsValid(body))
        {
            return sources;
        }

        // A line that is not JSON costs its own line and no other. A request has no more events, good or bad.
        var events = 0;
        while (!TryRead(body, sources, ref events, out var read) && ++events < WireLimits.EventsPerRequest)
        {
            var end = body[read..].IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            body = body[(read + end + 1)..];
        }

        return sources;
    }

    private static bool TryRead(ReadOnlySpan<byte> body, HashSet<string> sources, ref int events, out int read)
    {
        var reader = new Utf8JsonReader(body, AnyDepth);
        try
        {
            while (events < WireLimits.EventsPerRequest && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    ReadEvent(ref reader, sources);
                    events++;
                }
            }

            read = body.Length;
            return true;
        }
        catch (JsonException)
        {
            read = (int)reader.BytesConsumed;
            return false;
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
