namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>Reads <c>.http</c> files, as editors do.</summary>
internal static class HttpFile
{
    private const string Expect = "# @expect ";

    /// <param name="text">The file.</param>
    /// <param name="variables">Values that go before those of the file.</param>
    public static IEnumerable<HttpFileRequest> Read(string text, IReadOnlyDictionary<string, string> variables)
    {
        var values = new Dictionary<string, string>(variables);
        foreach (var line in text.Split('\n').Where(line => line.StartsWith('@')))
        {
            var (name, value) = line[1..].Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : throw new FormatException(line);
            values.TryAdd(name, value);
        }

        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{{{name}}}}}", value, StringComparison.Ordinal);
        }

        return text.Split("\n###").Skip(1).Select(Request);
    }

    private static HttpFileRequest Request(string text)
    {
        var lines = text.Split('\n');
        var comments = lines.Skip(1).TakeWhile(line => line.StartsWith('#')).ToList();
        var rest = lines.Skip(1 + comments.Count).ToList();
        var (method, target) = rest[0].Split(' ', 2) is [var verb, var url] ? (verb, url) : throw new FormatException($"'{rest[0]}' is no request.");
        var message = new HttpRequestMessage(HttpMethod.Parse(method), target);
        var headers = rest.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        if (headers.Remove("Content-Type", out var type))
        {
            message.Content = new StringContent(string.Join('\n', rest.Skip(2 + headers.Count + 1)));
            message.Content.Headers.ContentType = new(type);
        }

        foreach (var (name, value) in headers)
        {
            message.Headers.Add(name, value);
        }

        var status = comments.SingleOrDefault(comment => comment.StartsWith(Expect, StringComparison.Ordinal))?[Expect.Length..];
        return new(lines[0].Trim(), int.Parse(status ?? "200", System.Globalization.CultureInfo.InvariantCulture), message);
    }
}
