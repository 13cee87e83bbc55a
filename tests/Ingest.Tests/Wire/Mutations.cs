using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SpacesPlatform.Ingest.Tests.Wire;

/// <summary>Requests that are nearly right, or not at all.</summary>
internal static class Mutations
{
    /// <summary>The id of events that nothing was done to.</summary>
    public const string Intact = "intact";

    private static readonly string[] Data =
    [
        """{"count":5,"kind":"participants","x":[{"a":1},[],"\ud83c\udfa7"]}""",
        """{"host_ids":["a","b"],"scheduled_start":"2021-06-09T13:05:00.5+09:00","hashtags":["#K\u00c9","e\u0301"],"categories":["a/b"],"lang":"ko","tie_in":{"kind":"debut","ref":null},"is_ticketed":true,"title":"트와이스"}""",
        """{"account_id":"a","role":"co-host","handle":"@x","display_name":"y"}""",
        """{"ended_at":"2021-06-09T13:05:00Z","total_listeners":1,"peak_listeners":2,"post_id":"p","likes":3,"event_id":"e"}""",
        "null",
    ];

    private static readonly string[] Types =
    [
        "space.scheduled", "space.started", "space.updated", "space.listeners-sampled", "space.speaker-joined", "space.speaker-left",
        "space.ended", "space.canceled", "space.engagement-measured", "account.updated", "event.retracted",
    ];

    private static readonly string[] Splices =
    [
        "\\ud83c", "\\udfa7", "\\u0000", "\\", "\"", "{", "}", "[", "]", ",", ":", "null", "true", "1e999", "-0", "NaN", "99999999999999999999",
        "\ufffe", "\u0085", "\ufeff", "\"id\":\"x\",", "\"data\":{},", new string('[', 200), new string(' ', 70), "\0", "/**/", "%", "🎧",
    ];

    private static readonly string[] HeaderValues =
        ["", "%", "%zz", "%C0%A0", "%00", "%F0%9F%8E%A7", "\"", "\"a\\", "\"a b\"", "a,b", "1.0", "스", "%22", new string('%', 70)];

    public static byte[] Body(Random random)
    {
        var events = Enumerable.Range(0, random.Next(1, 4))
            .Select(id => Event(random, id).ToJsonString());
        var text = random.Next(4) == 0 ? events.First() : $"[{string.Join(',', events)}]";
        return Flip(random, Encoding.UTF8.GetBytes(Spliced(random, text)));
    }

    /// <summary>Lines of which the first and the last are <see cref="Intact"/>.</summary>
    public static byte[] Lines(Random random)
    {
        var intact = Encoding.UTF8.GetBytes(EventJson.Sample(id: Intact).ToJsonString());
        var between = Enumerable.Range(0, random.Next(4)).Select(id => Spliced(random, Event(random, id).ToJsonString()));
        var middle = Flip(random, Encoding.UTF8.GetBytes(string.Join(random.Next(2) == 0 ? "\n" : "\r\n", between)));
        return [.. intact, (byte)'\n', .. middle, (byte)'\n', .. intact];
    }

    public static (HeaderDictionary Headers, byte[] Body) Binary(Random random)
    {
        var json = Event(random, 1);
        var headers = new HeaderDictionary();
        foreach (var (name, value) in json.Headers())
        {
            headers[name] = random.Next(30) == 0 ? HeaderValues[random.Next(HeaderValues.Length)] : value;
        }

        if (random.Next(10) == 0)
        {
            headers.Remove(headers.Keys.ElementAt(random.Next(headers.Count)));
            headers["ce-" + HeaderValues[random.Next(HeaderValues.Length)].Length] = new([.. HeaderValues.Take(random.Next(3))]);
        }

        var data = json.Data();
        return (headers, random.Next(2) == 0 ? data : Flip(random, Encoding.UTF8.GetBytes(Spliced(random, Encoding.UTF8.GetString(data)))));
    }

    /// <summary>Now and then changes some bytes, or cuts the end off.</summary>
    public static byte[] Flip(Random random, byte[] body)
    {
        for (var flips = random.Next(10) == 0 ? random.Next(1, 4) : 0; flips > 0 && body.Length > 0; flips--)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return random.Next(20) == 0 && body.Length > 0 ? body[..random.Next(body.Length)] : body;
    }

    private static JsonObject Event(Random random, int id) =>
        EventJson.Of(Types[random.Next(Types.Length)], Data[random.Next(Data.Length)], $"event-{id}");

    private static string Spliced(Random random, string json)
    {
        var text = new StringBuilder(json);
        for (var splice = random.Next(3); splice > 0 && text.Length > 0; splice--)
        {
            var at = random.Next(text.Length);
            text.Remove(at, Math.Min(random.Next(4), text.Length - at)).Insert(at, Splices[random.Next(Splices.Length)]);
        }

        return text.ToString();
    }
}
