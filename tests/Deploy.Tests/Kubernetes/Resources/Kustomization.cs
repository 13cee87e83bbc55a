namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>A <c>kustomization.yaml</c>, <c>kustomize.config.k8s.io/v1beta1</c>.</summary>
internal sealed class Kustomization : CustomResource
{
    public string? Namespace { get; set; }

    public IList<LabelType> Labels { get; set; } = [];

    public IList<string> Resources { get; set; } = [];

    public IList<PatchType> Patches { get; set; } = [];

    public IList<GeneratorType> ConfigMapGenerator { get; set; } = [];

    public IList<ImageType> Images { get; set; } = [];

    public IList<object> Replacements { get; set; } = [];

    internal sealed class LabelType
    {
        public required IDictionary<string, string> Pairs { get; set; }
    }

    internal sealed class PatchType
    {
        public string? Path { get; set; }

        public string? Patch { get; set; }

        public TargetType? Target { get; set; }
    }

    internal sealed class TargetType
    {
        public required string Kind { get; set; }

        public required string Name { get; set; }
    }

    internal sealed class GeneratorType
    {
        public required string Name { get; set; }

        public IList<string> Literals { get; set; } = [];

        public IList<string> Files { get; set; } = [];
    }

    internal sealed class ImageType
    {
        public required string Name { get; set; }

        public string? NewName { get; set; }

        public string? NewTag { get; set; }
    }
}
