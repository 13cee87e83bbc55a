namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Kustomizations take in what there is.</summary>
public sealed class KustomizationTests
{
    [Fact]
    public void Every_file_is_named_by_a_kustomization_and_every_name_is_a_file()
    {
        var named = Kustomize.Folders
            .SelectMany(folder => Named(folder).Select(name => Path.GetFullPath(name, folder)))
            .ToHashSet();
        var files = Directory.EnumerateFiles(Repository.PathOf("deploy", "kubernetes"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != Kustomize.FileName);

        files.ShouldBeSubsetOf(named);
        named.ShouldAllBe(name => File.Exists(name) || File.Exists(Path.Combine(name, Kustomize.FileName)));
    }

    [Theory]
    [InlineData(Overlay.Development)]
    [InlineData(Overlay.Production)]
    public void A_place_gives_every_image_of_ours_one_and_the_same_version(string name)
    {
        var images = Kustomize.Read(Kustomize.Folder(name)).Images;

        images.Select(image => image.Name).Order().ShouldBe(ImageTests.Ours.Order());
        images.Select(image => image.NewTag).Distinct().ShouldHaveSingleItem().ShouldNotBeNullOrWhiteSpace();
    }

    private static IEnumerable<string> Named(string folder)
    {
        var kustomization = Kustomize.Read(folder);
        return kustomization.Resources
            .Concat(kustomization.Patches.Select(patch => patch.Path).OfType<string>())
            .Concat(kustomization.ConfigMapGenerator.SelectMany(generator => generator.Files));
    }
}
