using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;
using YamlDotNet.Core;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Every file is what it says it is, without a field that a cluster would refuse.</summary>
public sealed class StrictParsingTests
{
    public static TheoryData<string> Manifests =>
        [.. Directory.EnumerateFiles(Repository.PathOf("deploy", "kubernetes"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != Kustomize.FileName)
            .Select(file => Path.GetRelativePath(Repository.PathOf("deploy", "kubernetes"), file))];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void A_manifest_has_only_fields_of_its_kind(string file)
    {
        var objects = Yaml.Objects(File.ReadAllText(Kustomize.Folder(file)));

        objects.ShouldNotBeEmpty();
        objects.ShouldAllBe(item => item.Metadata.Name.Length > 0);
    }

    [Fact]
    public void Kustomizations_are_strict_too() =>
        Kustomize.Folders.ShouldAllBe(folder => Kustomize.Read(folder).Kind == nameof(Kustomization));

    [Theory]
    [InlineData("apps/v1", "Deployment", "spec: { selectr: {} }")]
    [InlineData("rabbitmq.com/v1beta1", "RabbitmqCluster", "spec: { replica: 3 }")]
    [InlineData("postgresql.cnpg.io/v1", "Cluster", "spec: { instance: 3 }")]
    [InlineData("keda.sh/v1alpha1", "ScaledObject", "spec: { maxReplica: 3 }")]
    public void A_misspelt_field_is_noticed(string version, string kind, string spec) =>
        Should.Throw<YamlException>(() => Yaml.Objects($"apiVersion: {version}\nkind: {kind}\nmetadata: {{ name: a }}\n{spec}\n"));
}
