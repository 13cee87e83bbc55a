using System.Globalization;
using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Reading;

/// <summary>A time, or a day, which means its first instant in the time zone of the query. Made by conversion from either.</summary>
public readonly record struct Moment
{
    private readonly string? text;

    private Moment(string text) => this.text = text;

    /// <summary>A time.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator Moment(DateTimeOffset time) => FromDateTimeOffset(time);

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator Moment(DateOnly day) => FromDateOnly(day);

    /// <summary>A time.</summary>
    /// <param name="time">The time.</param>
    public static Moment FromDateTimeOffset(DateTimeOffset time) => new(UtcTimeConverter.Format(time));

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static Moment FromDateOnly(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>As the API takes it.</summary>
    public override string ToString() => text ?? throw new InvalidOperationException("It was never given a value.");
}
