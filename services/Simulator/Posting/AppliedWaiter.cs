using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>Asks for the status of events until the platform has applied them, or the time is over.</summary>
internal sealed class AppliedWaiter(HttpClient http, PostingOptions options, IPostingProgress progress, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Returns those that were not applied.</summary>
    public async Task<IReadOnlyList<UnappliedEvent>> WaitAsync(
        IReadOnlyList<PostableEvent> events, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var unapplied = new List<UnappliedEvent>();
        foreach (var happening in events)
        {
            while (true)
            {
                var (settled, why) = await AskAsync(happening, cancellationToken);
                if (settled || time.GetElapsedTime(begun) >= options.AppliedWithin)
                {
                    if (why is not null)
                    {
                        unapplied.Add(new UnappliedEvent(happening.Source, happening.Id, why));
                    }

                    break;
                }

                progress.Note($"everything is posted; waiting until '{happening.Id}' is applied ({why})");
                await Task.Delay(Pause, time, cancellationToken);
            }
        }

        return unapplied;
    }

    private async Task<(bool Settled, string? Why)> AskAsync(PostableEvent happening, CancellationToken cancellationToken)
    {
        var path = $"v1/events/{Uri.EscapeDataString(happening.Id)}?source={Uri.EscapeDataString(happening.Source)}";
        try
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return (false, response.StatusCode == HttpStatusCode.NotFound
                    ? "not seen by stats yet"
                    : $"its status can't be read: {(int)response.StatusCode}");
            }

            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var answer = JsonSerializer.Deserialize(body, Answers.Default.EventStatusAnswer);
            return answer?.Status switch
            {
                // Taken back on purpose, by another event of the same run.
                "applied" or "retracted" => (true, null),
                "failed" => (true, $"failed: {answer.Reason ?? "no reason given"}"),
                var other => (false, $"status '{other}'"),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (false, $"its status can't be read: {exception.Message}");
        }
    }
}
