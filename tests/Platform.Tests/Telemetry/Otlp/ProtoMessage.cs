using System.Buffers.Binary;
using System.Text;

namespace SpacesPlatform.Platform.Tests.Telemetry.Otlp;

/// <summary>A message of Protocol Buffers by its field numbers: enough to read what the OTLP exporter writes.</summary>
/// <remarks>https://protobuf.dev/programming-guides/encoding</remarks>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> fields = [];

    public ProtoMessage(ReadOnlyMemory<byte> message)
    {
        while (!message.IsEmpty)
        {
            var tag = Varint(ref message);
            var field = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((field, Varint(ref message), default));
                    break;
                case 1:
                    fields.Add((field, BinaryPrimitives.ReadUInt64LittleEndian(Take(ref message, 8).Span), default));
                    break;
                case 2:
                    var length = (int)Varint(ref message);
                    fields.Add((field, 0, Take(ref message, length)));
                    break;
                case 5:
                    fields.Add((field, BinaryPrimitives.ReadUInt32LittleEndian(Take(ref message, 4).Span), default));
                    break;
                default:
                    throw new InvalidDataException($"Field {field} has the wire type {tag & 7}.");
            }
        }
    }

    public bool Has(int field) => fields.Any(one => one.Field == field);

    public ulong Number(int field) => fields.LastOrDefault(one => one.Field == field).Number;

    public double Double(int field) => BitConverter.UInt64BitsToDouble(Number(field));

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    public string Hex(int field) => Convert.ToHexStringLower(Bytes(field).Span);

    public ProtoMessage Message(int field) => new(Bytes(field));

    public IEnumerable<ProtoMessage> Messages(int field) =>
        fields.Where(one => one.Field == field).Select(one => new ProtoMessage(one.Bytes));

    /// <summary>A packed field of doubles.</summary>
    public double[] Doubles(int field)
    {
        var packed = Bytes(field);
        var doubles = new double[packed.Length / sizeof(double)];
        for (var index = 0; index < doubles.Length; index++)
        {
            doubles[index] = BinaryPrimitives.ReadDoubleLittleEndian(packed.Span[(index * sizeof(double))..]);
        }

        return doubles;
    }

    private ReadOnlyMemory<byte> Bytes(int field) => fields.LastOrDefault(one => one.Field == field).Bytes;

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> message, int length)
    {
        var taken = message[..length];
        message = message[length..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlyMemory<byte> message)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = Take(ref message, 1).Span[0];
            value |= (ulong)(next & 0x7F) << shift;
            shift += 7;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
