namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>Is told how far a rebuild is; called from several threads.</summary>
internal interface IRebuildProgress
{
    /// <summary>A part of the work begins.</summary>
    void Begin(string part, long total);

    /// <summary>So many more are done of the part that began last.</summary>
    void Advance(long count);

    /// <summary>Something that whoever waits wants to know.</summary>
    void Note(string message);
}
