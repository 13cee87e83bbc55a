using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace SpacesPlatform.AppHost.Tests;

/// <summary>What the model publishes; nothing of it needs a container engine.</summary>
public sealed class PublishTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("spacesplatform-publish-").FullName;

    [Fact]
    public async Task Deploy_compose_is_what_the_model_publishes()
    {
        await PublishAsync("--operation", "publish", "--step", "publish-compose", "--output-path", _folder);

        var kept = Path.Combine(await RepositoryAsync(), "deploy", "compose");
        Json(Path.Combine(_folder, "docker-compose.yaml")).ShouldBe(Json(Path.Combine(kept, "docker-compose.yaml")));
        Variables(Path.Combine(_folder, ".env")).ShouldBe(Variables(Path.Combine(kept, ".env.example")), ignoreOrder: true);
    }

    [Fact]
    public async Task The_manifest_gives_each_service_its_own_role_and_no_secret()
    {
        var file = Path.Combine(_folder, "manifest.json");
        await PublishAsync("--publisher", "manifest", "--output-path", file);

        var text = await File.ReadAllTextAsync(file);
        var resources = JsonNode.Parse(text)!["resources"]!;
        Setting(resources, "stats", "ConnectionStrings__stats")
            .ShouldContain("Username=spaces_stats;Password={stats-role-password.value}");
        Setting(resources, "ingest", "ConnectionStrings__ingest")
            .ShouldContain("Username=spaces_ingest;Password={ingest-role-password.value}");
        Setting(resources, "ingest", "Ingest__Keys__0__Hash").ShouldBe("{api-key-hash.value}");
        Setting(resources, "stats-migrator", "Roles__Ingest__Password").ShouldBe("{ingest-role-password.value}");
        text.ShouldNotContain("-of-the-tests");
        text.ShouldNotContain(TestApp.ApiKey);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task PublishAsync(params string[] args)
    {
        using var deadline = new CancellationTokenSource(Longest);
        await using var builder = await TestApp.CreateAsync(args);
        await using var app = await builder.BuildAsync(deadline.Token);
        await app.RunAsync(deadline.Token);
    }

    private static async Task<string> RepositoryAsync()
    {
        await using var builder = await TestApp.CreateAsync("--Infrastructure=containers");
        return Path.GetFullPath("..", builder.AppHostDirectory);
    }

    private static string Setting(JsonNode resources, string resource, string name) => (string)resources[resource]!["env"]![name]!;

    private static string Json(string yamlFile)
    {
        using var reader = File.OpenText(yamlFile);
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().Build().Deserialize(reader)!);
        return JsonSerializer.Serialize(JsonNode.Parse(json), new JsonSerializerOptions { WriteIndented = true });
    }

    private static IEnumerable<string> Variables(string file) =>
        File.ReadLines(file).Where(line => line.Contains('=') && !line.StartsWith('#')).Select(line => line.Split('=')[0]);
}
