using System.Text.Json;
using System.Text.Unicode;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>Reads and judges one event after the other and gathers what becomes of them.</summary>
internal ref partial struct EventReader
{
    /// <summary>Less than nearly every event takes on the wire, so that the lists need not grow.</summary>
    private const int TypicalEventBytes = 200;

    private readonly RequestContext request;
    private readonly FaultList faults = new();
    private readonly TextCache texts = new();
    private readonly EventScanner scanner;
    private readonly SourceBook sources;
    private readonly TextRule sourceRule;
    private readonly List<EventOutcome> outcomes;
    private readonly List<OutgoingEvent> messages = [];
    private ReadOnlySpan<byte> body;
    private int refused;

    public EventReader(ReadOnlySpan<byte> body, RequestContext request)
    {
        this.body = body;
        this.request = request;
        scanner = new EventScanner(faults);
        var guess = Math.Min((body.Length / TypicalEventBytes) + 1, WireLimits.EventsPerRequest);
        outcomes = new List<EventOutcome>(guess);
        sources = new SourceBook(request, guess);
        sourceRule = sources.Check;
    }

    public readonly int Count => outcomes.Count;

    /// <summary>Reads the value that the reader stands at the start of, up to its end.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public void Read(ref Utf8JsonReader reader)
    {
        var start = reader.TokenStartIndex;
        Judge(Scan(ref reader), reader.BytesConsumed - start);
    }

    /// <summary>Reads an event that has a piece of the body to itself, and stands or falls alone.</summary>
    /// <param name="line">The piece.</param>
    /// <param name="number">The number of the line, from 1.</param>
    public void ReadLine(ReadOnlySpan<byte> line, int number)
    {
        body = line;
        scanner.Clear();
        if (!Utf8.IsValid(line))
        {
            Refuse(null, Problems.UnparsableLine(number, "it is not UTF-8"));
            return;
        }

        try
        {
            var reader = new Utf8JsonReader(line, CloudEventReader.AnyDepth);
            reader.Read();
            var isObject = Scan(ref reader);

            // The reader itself objects to anything but white space after the value.
            reader.Read();
            Judge(isObject, line.Length);
        }
        catch (JsonException exception)
        {
            Refuse(ReadableId(), line.Length > WireLimits.EventBytes
                ? Problems.EventTooLarge(line.Length)
                : Problems.UnparsableLine(number, $"it is not JSON at its byte {exception.BytePositionInLine}"));
        }
    }

    private readonly bool Scan(ref Utf8JsonReader reader)
    {
        scanner.Clear();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return false;
        }

        scanner.Scan(ref reader);
        return true;
    }

    private void Judge(bool isObject, long bytes)
    {
        if (bytes > WireLimits.EventBytes)
        {
            Refuse(ReadableId(), Problems.EventTooLarge(bytes));
        }
        else if (!isObject)
        {
            Refuse(null, Problems.InvalidEvent([new Fault("", "must be a JSON object: a CloudEvent")]));
        }
        else if (scanner.IsTooDeep)
        {
            faults.Add("", $"must not nest deeper than {WireLimits.NestingDepth} levels");
            Refuse(ReadableId(), Problems.InvalidEvent(faults.ToArray()));
        }
        else
        {
            ReadEvent();
        }
    }

    public readonly EventBatch ToBatch()
    {
        messages.AddRange(sources.ToMessages());
        return new EventBatch(outcomes, messages, refused);
    }
}
