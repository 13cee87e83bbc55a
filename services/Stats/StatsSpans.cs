namespace SpacesPlatform.Stats;

/// <summary>The names of the stats service's own spans.</summary>
internal static class StatsSpans
{
    /// <summary>One transaction over the events of one or many messages.</summary>
    public const string Apply = "apply events";

    /// <summary>The commit of that transaction.</summary>
    public const string Commit = "commit";

    /// <summary>What a transaction left in the outbox is sent.</summary>
    public const string SendOutbox = "send outbox";
}
