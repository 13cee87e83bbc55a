using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>The requests of <c>docs/http</c> can be sent as they stand there.</summary>
public sealed class HttpFilesTests(SampleDataSetFixture sample) : IClassFixture<SampleDataSetFixture>
{
    private static readonly string Folder = Path.Combine(ApiDocuments.Repository, "docs", "http");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.http").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_request_is_answered_as_it_says(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        var requests = HttpFile.Read(text, new Dictionary<string, string> { ["host"] = sample.Client.Gateway, ["key"] = sample.Client.Key }).ToList();

        requests.ShouldNotBeEmpty();
        foreach (var (title, status, message) in requests)
        {
            using var request = message;
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBe(status, $"{title}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }
    }
}
