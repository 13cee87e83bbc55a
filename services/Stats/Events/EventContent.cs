using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SpacesPlatform.Stats.Events;

/// <summary>Tells whether two events of one identity say the same.</summary>
internal static class EventContent
{
    private const int HashLength = 16;

    /// <summary>
    /// SHA-256 over type, subject, time and data, cut to 128 bits. A retraction's subject is ignored: contracts carry it empty.
    /// </summary>
    public static byte[] Hash(IncomingEvent incoming)
    {
        var data = incoming.DataJson;
        var longest = 32 + (3 * incoming.Subject.Length) + (3 * (data?.Length ?? 0));
        var buffer = ArrayPool<byte>.Shared.Rent(longest);
        try
        {
            var span = buffer.AsSpan();
            BinaryPrimitives.WriteInt16LittleEndian(span, (short)incoming.Type);
            BinaryPrimitives.WriteInt64LittleEndian(span[2..], incoming.OccurredAt.ToUnixTimeMilliseconds());
            BinaryPrimitives.WriteInt32LittleEndian(span[10..], incoming.Count);
            BinaryPrimitives.WriteInt32LittleEndian(span[14..], (int)incoming.Kind);
            var subjectLength = Encoding.UTF8.GetBytes(incoming.Subject, span[22..]);
            BinaryPrimitives.WriteInt32LittleEndian(span[18..], subjectLength);
            var length = 22 + subjectLength;
            length += data is null ? 0 : Encoding.UTF8.GetBytes(data, span[length..]);

            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(span[..length], digest);
            return digest[..HashLength].ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The names of what differs between a kept event and one that came later with its identity.</summary>
    /// <remarks>Names only: a conflict's report must not show values to whoever asks.</remarks>
    public static string[] Differences(KeptContent kept, IncomingEvent incoming)
    {
        if (kept.Type != incoming.Type)
        {
            return ["type"];
        }

        var differences = new List<string>();
        AddIf(kept.Subject != incoming.Subject, "subject");
        AddIf(kept.OccurredAt.ToUnixTimeMilliseconds() != incoming.OccurredAt.ToUnixTimeMilliseconds(), "time");
        if (incoming.IsSample)
        {
            AddIf(kept.Count != incoming.Count, "data.count");
            AddIf(kept.Kind != incoming.Kind, "data.kind");
        }
        else
        {
            differences.AddRange(DataDifferences(kept.DataJson, incoming.DataJson));
        }

        return [.. differences];

        void AddIf(bool differs, string name)
        {
            if (differs)
            {
                differences.Add(name);
            }
        }
    }

    private static IEnumerable<string> DataDifferences(string? kept, string? incoming)
    {
        using var keptDocument = JsonDocument.Parse(kept ?? "{}");
        using var incomingDocument = JsonDocument.Parse(incoming ?? "{}");
        var (left, right) = (keptDocument.RootElement, incomingDocument.RootElement);
        var names = left.EnumerateObject().Concat(right.EnumerateObject()).Select(property => property.Name).Distinct();
        return names.Where(name => Differ(left, right, name)).Select(name => $"data.{name}").Order(StringComparer.Ordinal).ToList();
    }

    private static bool Differ(JsonElement left, JsonElement right, string name) =>
        !(left.TryGetProperty(name, out var one) && right.TryGetProperty(name, out var other) && JsonElement.DeepEquals(one, other));
}
