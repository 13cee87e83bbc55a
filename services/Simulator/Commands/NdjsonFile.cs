using System.Text;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>Reads events that somebody else wrote, one CloudEvent a line; blank lines are skipped.</summary>
public static class NdjsonFile
{
    /// <exception cref="PostingException">The file is missing, or a line is not a CloudEvent.</exception>
    public static async Task<List<OutgoingEvent>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new PostingException($"There is no file {file.FullName}: name the data set with --file.");
        }

        var events = new List<OutgoingEvent>();
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
    private static OutgoingEvent Parse(string line, FileInfo file, int number)
    {
        try
        {
            return OutgoingEvent.Parse(Encoding.UTF8.GetBytes(line));
        }
        catch (InvalidEventException exception)
        {
            throw new PostingException($"{file.FullName}, line {number}: {exception.Message}");
        }
    }
}
