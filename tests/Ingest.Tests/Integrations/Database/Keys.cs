using System.Text.Json.Nodes;
using SpacesPlatform.Ingest.Integrations.Commands;

namespace SpacesPlatform.Ingest.Tests.Integrations.Database;

/// <summary>The command as an operator types it.</summary>
internal sealed class Keys(string? connectionString)
{
    public async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await KeysCommand.Create(() => connectionString).Parse(["keys", .. arguments])
            .InvokeAsync(new() { Output = output, Error = errors }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs it with <c>--json</c>; it has to succeed.</summary>
    public async Task<JsonNode> JsonAsync(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync([.. arguments, "--json"]);
        code.ShouldBe(0, errors);
        return JsonNode.Parse(output)!;
    }

    /// <summary>Makes an integration and gives its key.</summary>
    public async Task<string> AddAsync(string name, params string[] options) =>
        (string)(await JsonAsync(["add", "--name", name, "--source", IngestHost.FansSource, .. options]))["api_key"]!;
}
