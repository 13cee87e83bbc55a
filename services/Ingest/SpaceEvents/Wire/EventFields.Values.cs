using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <content>Counts, flags, words and times.</content>
internal readonly ref partial struct EventFields
{
    /// <summary>A count: an integer from 0 to 2³¹−1, as a JSON number without fraction and exponent.</summary>
    public int? Count(DataField field)
    {
        var value = scanner[field];
        if (!value.HasValue)
        {
            return null;
        }

        var digits = value.In(body);
        if (value.Token != JsonTokenType.Number || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || !Utf8Parser.TryParse(digits, out int count, out _))
        {
            Refuse(field, "must be an integer from 0 to 2147483647, written without sign, fraction and exponent"
                + (value.Token == JsonTokenType.Number ? "" : $", but is {value.Kind}"));
            return 0;
        }

        return count;
    }

    public int RequiredCount(DataField field)
    {
        if (Count(field) is { } count)
        {
            return count;
        }

        Missing(field, scanner[field]);
        return 0;
    }

    public bool? Flag(DataField field)
    {
        var value = scanner[field];
        if (value.HasValue && value.Token is not (JsonTokenType.True or JsonTokenType.False))
        {
            Refuse(field, $"must be true or false, but is {value.Kind}");
        }

        return value.HasValue ? value.Token == JsonTokenType.True : null;
    }

    /// <summary>One of a few exact words, or null when absent.</summary>
    public T? OneOf<T>(DataField field, WordSet<T> words)
        where T : struct, Enum
    {
        if (Text(field, scanner[field], TextRules.Word, true) is not { } word)
        {
            return null;
        }

        if (!words.TryGet(word, out var value) && word.Length > 0)
        {
            Refuse(field, $"must be one of {words.Names}, but is '{Excerpt.Of(word)}'");
        }

        return value;
    }

    public DateTimeOffset? Time(DataField field) => Time(field, scanner[field], now + WireLimits.ClockSkew);

    public DateTimeOffset? FutureTime(DataField field) => Time(field, scanner[field], WireLimits.LatestScheduledStart);

    public DateTimeOffset RequiredTime(EnvelopeField field)
    {
        if (Time(field, scanner[field], now + WireLimits.ClockSkew) is { } time)
        {
            return time;
        }

        Missing(field, scanner[field]);
        return default;
    }

    private DateTimeOffset? Time(FieldPlace place, JsonField value, DateTimeOffset latest)
    {
        if (!value.HasValue)
        {
            return null;
        }

        if (value.Token != JsonTokenType.String)
        {
            Refuse(place, $"must be a string with an RFC 3339 time, but is {value.Kind}");
            return default(DateTimeOffset);
        }

        var text = value.IsEscaped ? Encoding.UTF8.GetBytes(JsonText.Read(body, value) ?? "") : value.In(body);
        var wrong = Rfc3339.Parse(text, out var time);
        if (wrong is null && time < WireLimits.EarliestTime)
        {
            wrong = "must not be before 2000-01-01T00:00:00Z";
        }
        else if (wrong is null && time > latest)
        {
            wrong = latest == WireLimits.LatestScheduledStart
                ? "must be before the year 9999"
                : $"must not be more than 5 minutes ahead of the platform's clock, which shows {now:yyyy-MM-dd'T'HH:mm:ss'Z'}";
        }

        if (wrong is not null)
        {
            Refuse(place, wrong);
        }

        return time;
    }
}
