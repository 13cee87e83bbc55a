using System.IO.Compression;
using System.Text;

namespace SpacesPlatform.Ingest.Tests.Requests;

/// <summary>Compresses bodies as a client would.</summary>
internal static class Compressed
{
    public static byte[] By(string coding, string text) => By(coding, Encoding.UTF8.GetBytes(text));

    public static byte[] By(string coding, byte[] bytes) => Write(coding, stream => stream.Write(bytes));

    /// <summary>A body that is many times larger than what is sent.</summary>
    public static byte[] Blanks(string coding, int mebibytes)
    {
        var blanks = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
        return Write(coding, stream =>
        {
            for (var written = 0; written < mebibytes; written++)
            {
                stream.Write(blanks);
            }
        });
    }

    private static byte[] Write(string coding, Action<Stream> write)
    {
        var compressed = new MemoryStream();
        using (Stream stream = coding.EndsWith("br", StringComparison.Ordinal)
            ? new BrotliStream(compressed, CompressionLevel.Fastest)
            : new GZipStream(compressed, CompressionLevel.Optimal))
        {
            write(stream);
        }

        return compressed.ToArray();
    }
}
