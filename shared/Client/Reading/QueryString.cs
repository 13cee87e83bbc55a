using System.Globalization;
using System.Text;
using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Reading;

/// <summary>A query string, of the parameters that have a value.</summary>
internal sealed class QueryString
{
    private readonly StringBuilder text = new();

    public QueryString Add(string name, string? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    public QueryString Add(string name, Moment? value) => Add(name, value?.ToString());

    public QueryString Add(string name, DateTimeOffset? value) => Add(name, value is { } time ? UtcTimeConverter.Format(time) : null);

    public QueryString Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public QueryString Add(string name, decimal? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public QueryString WaitingFor(EventIdentity? happening) => Add("wait_for", happening?.Id).Add("source", happening?.Source);

    public override string ToString() => text.ToString();
}
