using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.Deploy.Tests.Compose;

/// <summary>The script that makes the secrets of a deployment.</summary>
public sealed class NewEnvTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spacesplatform-env-").FullName;

    private string EnvFile => Path.Combine(_folder, ".env");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_secret_is_made_and_the_key_is_printed_but_not_kept()
    {
        var (code, key) = await RunAsync();

        code.ShouldBe(0);
        key.ShouldStartWith("sk_");
        var variables = Variables();
        variables.Keys.ShouldBe(ComposeFile.Variables().Keys, ignoreOrder: true);
        variables["API_KEY_HASH"].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
        var passwords = variables.Where(variable => variable.Key.EndsWith("_PASSWORD", StringComparison.Ordinal)).ToList();
        passwords.ShouldAllBe(password => password.Value.Length >= 32);
        passwords.DistinctBy(password => password.Value).Count().ShouldBe(passwords.Count);
        (await File.ReadAllTextAsync(EnvFile)).ShouldNotContain(key);
    }

    [Fact]
    public async Task Only_its_owner_may_read_the_file()
    {
        await RunAsync();

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(EnvFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Without_a_registry_the_images_are_those_that_deploy_images_makes()
    {
        await RunAsync("--offline");

        string[] made = ["postgres", "rabbitmq", "stats", "stats-migrator", "ingest", "gateway"];
        Variables().Where(variable => variable.Key.EndsWith("_IMAGE", StringComparison.Ordinal) && variable.Value.Length > 0)
            .Select(image => image.Value)
            .ShouldBe(made.Select(name => $"spacesplatform/{name}:offline"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_alone()
    {
        await RunAsync();
        var before = await File.ReadAllTextAsync(EnvFile);

        var (code, _) = await RunAsync();

        code.ShouldBe(1);
        (await File.ReadAllTextAsync(EnvFile)).ShouldBe(before);
    }

    [Fact]
    public void The_override_without_a_registry_sends_nothing_to_the_dashboard()
    {
        var services = ComposeFile.Read("offline.override.yaml").Services;

        services.Keys.ShouldBe(ComposeFile.Read().Services.Keys.Except(["postgres", "rabbitmq"]), ignoreOrder: true);
        services.Values.SelectMany(service => service.Environment)
            .ShouldAllBe(variable => variable.Key == "OTEL_EXPORTER_OTLP_ENDPOINT" && variable.Value.Length == 0);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string[] command = [Path.Combine(ComposeFile.Folder, "new-env.sh"), "--file", EnvFile, .. arguments];
        using var process = Process.Start(new ProcessStartInfo("bash", command) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, output.Trim());
    }

    private Dictionary<string, string> Variables() =>
        File.ReadLines(EnvFile).Where(line => line.Contains('=') && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
}
