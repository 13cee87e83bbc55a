using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SpacesPlatform.Model;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>The forms that an event may be posted in, through the gateway.</summary>
public sealed class ContentModeTests(PlatformFixture fixture)
{
    private readonly TestIntegration integration = new();

    [Fact]
    public async Task One_event_in_every_form_is_one_event()
    {
        var client = await fixture.ClientAsync();
        var start = integration.Started("a", 0, title: "트와이스 🎧");
        var json = start.ToString();
        HttpContent[] forms =
        [
            Content(json, "application/cloudevents+json; charset=UTF-8"),
            Content($"[{json}]", "application/cloudevents-batch+json", "br"),
            Content($"\r\n{json}\n", "application/x-ndjson", "gzip"),
            Binary(start),
        ];

        foreach (var form in forms)
        {
            using var answer = await client.PostAsync(form);
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        }

        var status = await client.SettledAsync(start.Source, start.Id, event1 => event1.Number("duplicates") == forms.Length - 1);
        status.Text("status").ShouldBe("applied");
        status.Number("conflicts").ShouldBe(0);
        (await client.GetAsync("/v1/spaces/" + integration.Space("a"))).Text("title").ShouldBe("트와이스 🎧");
    }

    [Fact]
    public async Task What_is_validated_has_no_effect()
    {
        var client = await fixture.ClientAsync();
        var (validated, applied) = (integration.Started("a", 0), integration.Started("b", 0));

        using var answer = await client.PostAsync(Content(validated.ToString(), "application/cloudevents+json"), "/v1/events:validate");
        await client.ApplyAsync(applied);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PlatformClient.ReadAsync(answer)).Number("accepted").ShouldBe(1);
        var (status, problem) = await client.AskAsync(
            $"/v1/events/{validated.Id}?source={Uri.EscapeDataString(validated.Source)}");
        status.ShouldBe(HttpStatusCode.NotFound);
        problem.Text("code").ShouldBe("event_unknown");
    }

    private static ByteArrayContent Binary(WireEvent wire)
    {
        var content = Content(wire.Data.ToJsonString(), "application/json");
        foreach (var (name, value) in wire.ToCloudEvent().Where(field => field.Key is not ("data" or "datacontenttype")))
        {
            content.Headers.TryAddWithoutValidation("ce-" + name, value!.GetValue<string>()).ShouldBeTrue();
        }

        return content;
    }

    private static ByteArrayContent Content(string body, string contentType, string? coding = null)
    {
        var bytes = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            "gzip" => new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(bytes),
        })
        {
            stream.Write(Encoding.UTF8.GetBytes(body));
        }

        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (coding is not null)
        {
            content.Headers.ContentEncoding.Add(coding);
        }

        return content;
    }
}
