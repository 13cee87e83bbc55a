using System.Globalization;

namespace SpacesPlatform.Platform.Tests.Telemetry.Otlp;

/// <summary>Attributes and values of OTLP, as text.</summary>
internal static class OtlpAttributes
{
    /// <summary>The <c>KeyValue</c>s of a field. A log has one twice where its scope has it too.</summary>
    public static Dictionary<string, string> Attributes(this ProtoMessage message, int field) =>
        message.Messages(field).GroupBy(pair => pair.Text(1)).ToDictionary(pairs => pairs.Key, pairs => Value(pairs.First().Message(2)));

    /// <summary>An <c>AnyValue</c>.</summary>
    public static string Value(ProtoMessage value)
    {
        if (value.Has(2))
        {
            return value.Number(2) == 0 ? "false" : "true";
        }

        if (value.Has(3))
        {
            return ((long)value.Number(3)).ToString(CultureInfo.InvariantCulture);
        }

        if (value.Has(4))
        {
            return value.Double(4).ToString(CultureInfo.InvariantCulture);
        }

        return value.Has(5) ? string.Join(',', value.Message(5).Messages(1).Select(Value)) : value.Text(1);
    }
}
