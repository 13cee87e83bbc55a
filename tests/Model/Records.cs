using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>Goes through single Spaces in the order of their achievements and keeps what no earlier one reached.</summary>
internal static class Records
{
    public static ModelRecords Of(IEnumerable<ModelSpace> spaces, string subject, string metric)
    {
        var inOrder = spaces.SelectMany(space => Holders(space, subject, metric))
            .OrderBy(holder => holder.AchievedAt)
            .ThenByDescending(holder => holder.Value)
            .ThenBy(holder => holder.SpaceId, Ordinal.Order)
            .ThenBy(holder => holder.HostId ?? "", Ordinal.Order);

        var timeline = new List<ModelRecord>();
        ModelHolder? standing = null;
        foreach (var holder in inOrder)
        {
            if (standing is null || holder.Value > standing.Value)
            {
                timeline.Add(new ModelRecord(holder, standing, holder.Value - standing?.Value, Equalled: false));
                standing = holder;
            }
            else if (holder.Value == standing.Value)
            {
                timeline.Add(new ModelRecord(holder, null, BigInteger.Zero, Equalled: true));
            }
        }

        return new ModelRecords(timeline);
    }

    private static IEnumerable<ModelHolder> Holders(ModelSpace space, string subject, string metric)
    {
        var hosts = subject switch
        {
            "spaces" => (IReadOnlyList<string?>)[null],
            "hosts" => space.HostIds,
            _ => throw new ArgumentException($"No records are of '{subject}': use spaces or hosts.", nameof(subject)),
        };
        return BoardMetrics.OfSpace(space, metric) is { } measure
            ? hosts.Select(host => new ModelHolder(space.Id, host, measure.Value, measure.AchievedAt))
            : [];
    }
}
