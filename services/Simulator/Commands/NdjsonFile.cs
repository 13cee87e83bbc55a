using System.Text;
using System.Text.Json;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>Reads events that somebody else wrote, one CloudEvent a line; blank lines are skipped.</summary>
public static class NdjsonFile
{
    /// <exception cref="PostingException">The file is missing, or a line is not a CloudEvent.</exception>
    public static async Task<List<PostableEvent>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new PostingException($"There is no file {file.FullName}: name the data set with --file.");
        }

        var events = new List<PostableEvent>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                events.Add(Parse(line, file, number));
            }
        }

        return events;
    }

    /// <summary>Only what posting needs is looked at: whether the event is valid is for the platform to say.</summary>
    private static PostableEvent Parse(string line, FileInfo file, int number)
    {
        try
        {
            var json = Encoding.UTF8.GetBytes(line);
            using var document = JsonDocument.Parse(json);
            return new PostableEvent(Text(document, "source"), Text(document, "id"), Text(document, "type"), json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new PostingException(
                $"{file.FullName}, line {number}: not a CloudEvent with source, id and type ({exception.Message})");
        }
    }

    private static string Text(JsonDocument document, string name) =>
        document.RootElement.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null");
}
