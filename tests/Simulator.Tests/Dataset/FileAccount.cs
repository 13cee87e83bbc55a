namespace SpacesPlatform.Simulator.Tests.Dataset;

internal sealed record FileAccount(string Id, string Handle, string Name, string[] Categories, DateTimeOffset Seen)
{
    public static IReadOnlyDictionary<string, FileAccount> ById { get; } = FileEvent.All
        .Where(line => line.Type == "account.updated")
        .ToDictionary(
            line => line.Subject,
            line => new FileAccount(
                line.Subject, line.Text("handle")!, line.Text("display_name")!, line.List("categories"), line.Time));

    public bool Is(string path) =>
        Categories.Any(category => category == path || category.StartsWith(path + "/", StringComparison.Ordinal));
}
