using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpacesPlatform.Client.Http;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>
/// Holds the client's answers to the platform's: every member that the platform sends has its place, every member that the client
/// requires is sent.
/// </summary>
internal static class ClientAnswers
{
    private static readonly JsonSerializerOptions Strict = new(ClientJson.Default.Options)
    {
        TypeInfoResolver = ClientJson.Default,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static void ShouldBeWholly(this CapturedAnswers captured, params Type[] types)
    {
        var bodies = captured.Bodies.ToArray();
        captured.Bodies.Clear();
        bodies.Length.ShouldBe(types.Length);
        foreach (var (body, type) in bodies.Zip(types))
        {
            try
            {
                JsonSerializer.Deserialize(body, type, Strict).ShouldNotBeNull();
            }
            catch (JsonException exception)
            {
                Assert.Fail($"{type.Name} is not what the platform answers: {exception.Message} {Encoding.UTF8.GetString(body)}");
            }
        }
    }
}
