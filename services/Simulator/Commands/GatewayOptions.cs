using System.CommandLine;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>The options that say where to post and with which key; what is not given comes from the environment.</summary>
public sealed class GatewayOptions
{
    /// <summary>In this order: a variable of ours, then those of service discovery.</summary>
    private static readonly string[] GatewayVariables =
        ["SPACES_GATEWAY", "services__gateway__https__0", "services__gateway__http__0"];

    private const string KeyVariable = "SPACES_API_KEY";
    private const string DefaultGateway = "http://127.0.0.1:8080";

    private readonly Option<string?> gateway = new("--gateway")
    {
        Description = $"The gateway's URL. Default: {string.Join(", ", GatewayVariables)}, else {DefaultGateway}",
    };

    private readonly Option<FileInfo?> keyFile = new("--api-key-file") { Description = "A file that holds the API key" };

    private readonly Option<string?> key = new("--api-key")
    {
        Description = $"The API key, which other users of the machine may see in the process list. Default: {KeyVariable}",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(gateway);
        command.Options.Add(keyFile);
        command.Options.Add(key);
    }

    /// <exception cref="PostingException">The URL or the key is missing or can't be used.</exception>
    public GatewayConnection Read(ParseResult parsed, Func<string, string?> environment)
    {
        var url = parsed.GetValue(gateway)
            ?? GatewayVariables.Select(environment).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))
            ?? DefaultGateway;
        return Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new GatewayConnection(uri, ReadKey(parsed, environment))
            : throw new PostingException($"'{url}' is not an http or https URL: give the gateway's with --gateway.");
    }

    private string ReadKey(ParseResult parsed, Func<string, string?> environment)
    {
        if (parsed.GetValue(keyFile) is { } file)
        {
            return file.Exists && File.ReadAllText(file.FullName).Trim() is { Length: > 0 } text
                ? Usable(text, $"the file {file.FullName}")
                : throw new PostingException($"There is no API key in {file.FullName}: name its file with --api-key-file.");
        }

        if (parsed.GetValue(key) is { Length: > 0 } given)
        {
            return Usable(given.Trim(), "--api-key");
        }

        return environment(KeyVariable) is { Length: > 0 } set
            ? Usable(set.Trim(), KeyVariable)
            : throw new PostingException($"No API key: give one with --api-key-file or --api-key, or set {KeyVariable}.");
    }

    /// <summary>What can't stand in a header would fail later, with a message that shows the key.</summary>
    private static string Usable(string value, string place) =>
        value.Length > 0 && value.All(character => character is > ' ' and < '\u007f')
            ? value
            : throw new PostingException($"What stands in {place} is no API key: it must be one word of ASCII characters.");
}
