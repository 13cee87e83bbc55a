using System.Collections.Concurrent;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Tests.Posting;

internal sealed class RecordedProgress : IPostingProgress
{
    public ConcurrentQueue<string> Notes { get; } = new();

    public ConcurrentQueue<PostingTotals> Totals { get; } = new();

    public void Done(double fraction)
    {
    }

    public void Posted(PostingTotals totals) => Totals.Enqueue(totals);

    public void Note(string message) => Notes.Enqueue(message);
}
