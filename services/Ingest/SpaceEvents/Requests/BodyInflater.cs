using System.Buffers;
using System.IO.Compression;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>Inflates bodies, up to the limit and no further, and refuses what is not whole.</summary>
internal static class BodyInflater
{
    private static readonly byte[] EndMark = [.. "end of the body"u8];
    private static readonly byte[] ZippedEndMark = Zip(EndMark);

    /// <summary>
    /// The content of the body: <paramref name="sent"/> itself, or <paramref name="inflated"/>, which is filled. What
    /// <paramref name="hold"/> refuses room for is not whole.
    /// </summary>
    public static PooledBytes? Inflate(ContentCoding coding, PooledBytes sent, PooledBytes inflated, BodyHold hold, out Problem? problem)
    {
        problem = null;
        if (coding == ContentCoding.Identity || sent.Length == 0)
        {
            return sent;
        }

        try
        {
            var isWhole = coding == ContentCoding.Gzip ? Unzip(sent, inflated, hold) : InflateBrotli(sent.Span, inflated, hold);
            problem = inflated.Length > WireLimits.RequestBytes ? Problems.RequestTooLarge() : isWhole ? null : Broken(coding);
        }
        catch (InvalidDataException)
        {
            problem = Broken(coding);
        }

        return problem is null ? inflated : null;
    }

    /// <summary>
    /// GZipStream ends alike after a body that is whole, is cut off or is followed by something else. Therefore a member of our
    /// own is put behind the body: it comes out as such only behind members that are whole.
    /// </summary>
    private static bool Unzip(PooledBytes sent, PooledBytes inflated, BodyHold hold)
    {
        if (!hold.TryGrow(sent.GrowthFor(ZippedEndMark.Length)))
        {
            return false;
        }

        sent.Write(ZippedEndMark);
        using var gzip = new GZipStream(sent.ToStream(), CompressionMode.Decompress);
        int read;
        while (inflated.Length <= WireLimits.RequestBytes + EndMark.Length
            && hold.TryGrow(inflated.GrowthFor(1)) && (read = gzip.Read(inflated.GetSpan())) > 0)
        {
            inflated.Advance(read);
        }

        sent.RemoveLast(ZippedEndMark.Length);
        var isWhole = inflated.Span.EndsWith(EndMark);
        if (isWhole)
        {
            inflated.RemoveLast(EndMark.Length);
        }

        return isWhole;
    }

    private static bool InflateBrotli(ReadOnlySpan<byte> sent, PooledBytes inflated, BodyHold hold)
    {
        using var decoder = new BrotliDecoder();
        var status = OperationStatus.DestinationTooSmall;
        while (status == OperationStatus.DestinationTooSmall && inflated.Length <= WireLimits.RequestBytes
            && hold.TryGrow(inflated.GrowthFor(1)))
        {
            status = decoder.Decompress(sent, inflated.GetSpan(), out var consumed, out var written);
            inflated.Advance(written);
            sent = sent[consumed..];
        }

        return status == OperationStatus.Done && sent.IsEmpty;
    }

    private static Problem Broken(ContentCoding coding) => Problems.Unparsable(
        $"The body is not one whole {(coding == ContentCoding.Gzip ? "gzip" : "brotli")} stream, as its Content-Encoding says: "
            + "it is damaged, cut off, or followed by something else.",
        "must be whole");

    private static byte[] Zip(byte[] bytes)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }
}
