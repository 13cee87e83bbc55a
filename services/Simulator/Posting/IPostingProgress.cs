namespace SpacesPlatform.Simulator.Posting;

/// <summary>Is told how a run goes on, from several threads.</summary>
public interface IPostingProgress
{
    /// <summary>How much of the run is done, 0 to 1.</summary>
    void Done(double fraction);

    void Posted(PostingTotals totals);

    /// <summary>Something that a person should read while the run goes on.</summary>
    void Note(string message);
}
