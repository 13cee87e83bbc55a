using System.Diagnostics;
using k8s;
using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>What the folders of <c>deploy/kubernetes</c> come to.</summary>
internal static class Kustomize
{
    public const string FileName = "kustomization.yaml";

    private static readonly string Root = Repository.PathOf("deploy", "kubernetes");

    /// <summary>All folders with a kustomization, from the root of the manifests.</summary>
    public static IReadOnlyList<string> Folders { get; } =
        [.. Directory.EnumerateFiles(Root, FileName, SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!)];

    public static string Folder(string name) => Path.Combine(Root, name);

    public static Kustomization Read(string folder) =>
        Yaml.Document<Kustomization>(File.ReadAllText(Path.Combine(folder, FileName)));

    /// <summary>What a folder's files have, without kustomize: generated configuration included, patches not.</summary>
    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> ReadAll(string folder)
    {
        var kustomization = Read(folder);
        foreach (var resource in kustomization.Resources.Select(resource => Path.GetFullPath(resource, folder)))
        {
            foreach (var item in Directory.Exists(resource) ? ReadAll(resource) : Yaml.Objects(File.ReadAllText(resource)))
            {
                yield return item;
            }
        }

        foreach (var generator in kustomization.ConfigMapGenerator)
        {
            var literals = generator.Literals.Select(literal => literal.Split('=', 2));
            var files = generator.Files.Select(file => new[] { file, File.ReadAllText(Path.Combine(folder, file)) });
            yield return new V1ConfigMap
            {
                Metadata = new() { Name = generator.Name },
                Data = literals.Concat(files).ToDictionary(pair => pair[0], pair => pair[1]),
            };
        }
    }

    /// <summary>What the program makes of a folder; null where it is not installed.</summary>
    public static string? Render(string folder)
    {
        (string Program, string[] Arguments)? found = Find("kubectl") is { } kubectl ? (kubectl, ["kustomize", folder])
            : Find("kustomize") is { } kustomize ? (kustomize, ["build", folder])
            : null;
        if (found is not { } command)
        {
            return null;
        }

        using var process = Process.Start(new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.Result);
        return text;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
