using System.Net;
using System.Text.Json;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Tests;

/// <summary>What tests of records, firsts and shares have in common.</summary>
internal static class Claims
{
    /// <summary>A category that no other test uses, so that each has its Spaces to itself.</summary>
    public static SpaceDescription Of(string category, string? title = null) => new() { Title = title, Categories = [category] };

    public static string? Text(this JsonElement json, string name) => json.GetProperty(name).GetString();

    public static List<JsonElement> List(this JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray()];

    public static List<string> Texts(this JsonElement json, string name) => json.List(name).ConvertAll(text => text.GetString()!);

    /// <summary>Every link of the answer's evidence leads somewhere.</summary>
    public static async Task<JsonElement> ShouldResolveAsync(this StatsApp app, JsonElement answer)
    {
        var evidence = answer.Texts("evidence");
        evidence.ShouldNotBeEmpty();
        foreach (var link in evidence)
        {
            (await app.AskAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
        }

        return answer;
    }

    /// <summary>The path is refused, and it is this parameter that is at fault.</summary>
    public static async Task ShouldFaultAsync(this StatsApp app, string path, string parameter)
    {
        var (status, body) = await app.AskAsync(path);
        status.ShouldBe(HttpStatusCode.BadRequest, body.ToString());
        body.Text("code").ShouldBe("invalid_query");
        body.List("errors").Select(fault => fault.Text("parameter")).ShouldContain(parameter);
    }

    /// <summary>Asked again with the tag of an answer.</summary>
    public static async Task<HttpStatusCode> AskAgainAsync(this StatsApp app, string path, string tag)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.IfNoneMatch.ParseAdd(tag);
        using var again = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return again.StatusCode;
    }
}
