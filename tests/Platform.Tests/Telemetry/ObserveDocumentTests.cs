namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>docs/observe.md lists what the code has, no less and no more.</summary>
public sealed class ObserveDocumentTests
{
    [Fact]
    public void It_lists_all_metrics() => OperatorFile.Table("Metrics").Select(row => (row[0], row[1], row[2]))
        .ShouldBe(PlatformCode.Metrics(), ignoreOrder: true);

    [Fact]
    public void It_lists_all_spans_of_our_own() => OperatorFile.Table("Spans of our own").Select(row => row[0])
        .ShouldBe(PlatformCode.Spans(), ignoreOrder: true);

    [Fact]
    public void It_lists_all_attributes_of_our_own() => OperatorFile.Table("Attributes of our own").Select(row => row[0].Split(' ')[0])
        .ShouldBe(PlatformCode.Attributes(), ignoreOrder: true);

    [Fact]
    public void It_lists_all_logs() => OperatorFile.Table("Logs").Select(row => (int.Parse(row[0], null), row[1], row[2]))
        .ShouldBe(PlatformCode.Logs(), ignoreOrder: true);

    [Fact]
    public void The_ids_and_names_of_logs_are_unique()
    {
        var logs = PlatformCode.Logs();

        logs.ShouldNotBeEmpty();
        logs.Select(log => log.Id).ShouldBeUnique();
        logs.Select(log => log.Name).ShouldBeUnique();
        logs.ShouldAllBe(log => log.Id > 0 && log.Name.Length > 0);
    }
}
