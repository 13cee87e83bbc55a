namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class SecretFileTests
{
    [Fact]
    public void A_secret_is_made_once_and_is_its_owners_only()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "secret");

        var secret = SecretFile.ReadOrCreate(file);

        secret.Length.ShouldBe(48);
        SecretFile.ReadOrCreate(file).ShouldBe(secret);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_replaced_file_stays_its_owners_only_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "secret");
        File.WriteAllText(file, "readable by all");

        SecretFile.Write(file, "new");

        File.ReadAllText(file).ShouldBe("new");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder.Path).ShouldBe([file]);
    }
}
