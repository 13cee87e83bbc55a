namespace SpacesPlatform.Model;

/// <summary>The order <c>(time, source, id)</c>, in which the greatest has the say.</summary>
internal sealed class FactOrder : IComparer<Fact>
{
    private FactOrder()
    {
    }

    public static FactOrder Order { get; } = new();

    public int Compare(Fact? x, Fact? y)
    {
        var byTime = x!.Time.CompareTo(y!.Time);
        if (byTime != 0)
        {
            return byTime;
        }

        var bySource = Ordinal.Order.Compare(x.Source, y.Source);
        return bySource != 0 ? bySource : Ordinal.Order.Compare(x.Id, y.Id);
    }
}
