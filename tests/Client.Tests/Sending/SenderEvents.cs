using System.Text;
using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Tests.Sending;

/// <summary>Events that a fake ingest tells apart by their ids.</summary>
internal static class SenderEvents
{
    public static OutgoingEvent Event(int number, int padding = 0) => new(
        "https://integrations.example/a",
        $"e{number}",
        "type",
        Encoding.UTF8.GetBytes($$"""{"id":"e{{number}}","pad":"{{new string('x', padding)}}"}"""));
}
