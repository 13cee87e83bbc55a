using SpacesPlatform.Model;
using SpacesPlatform.Stats.Firsts;
using SpacesPlatform.Stats.Records;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>Answers of the model and of the database as text that can be compared.</summary>
internal static class ClaimLines
{
    /// <summary>Rank and position of every value, from the model's board: of hosts each Space is there once a host.</summary>
    public static Dictionary<(string Space, string? Host), (long Rank, long Position)> Places(ReferenceModel model, Claim claim)
    {
        var board = model.Board(new("spaces", claim.Metric) { Era = claim.Era, Category = claim.Category, Involvement = claim.Involvement });
        var held = board.SelectMany(entry => HoldersOf(model.Spaces[entry.Id], claim.OfHosts).Select(host => (Entry: entry, Host: host))).ToList();
        return held.Select((one, index) => KeyValuePair.Create(
                (one.Entry.Id, one.Host),
                (1L + held.Count(other => other.Entry.Value > one.Entry.Value), index + 1L)))
            .ToDictionary();
    }

    private static IEnumerable<string?> HoldersOf(ModelSpace space, bool ofHosts) => ofHosts ? space.HostIds.Order(Ordinal.Order) : [null];

    public static string Line(ModelRecord record, Dictionary<(string Space, string? Host), (long Rank, long Position)> places)
    {
        return $"{Holder(record.Holder)} beats {(record.Dethroned is { } dethroned ? Holder(dethroned) : "-")} by {record.Margin} {record.Equalled}";

        string Holder(ModelHolder holder) =>
            $"{holder.SpaceId} {holder.HostId} {holder.Value} {holder.AchievedAt:O} {places[(holder.SpaceId, holder.HostId)]}";
    }

    public static string Line(RecordReading record)
    {
        return $"{Holder(record.Holder)} beats {(record.Dethroned is { } dethroned ? Holder(dethroned) : "-")} by {record.Margin} {record.Equalled}";

        static string Holder(RecordHolder holder) =>
            $"{holder.Space.Id} {holder.HostId} {holder.Space.Value} {holder.Space.AchievedAt:O} {(holder.Space.Rank, holder.Space.Position)}";
    }

    public static string Line(ModelFirst first) => $"{first.Category}: {first.AccountId} in {first.SpaceId} at {first.At:O}";

    public static string Line(KeyValuePair<string, Occurrence> first) =>
        $"{first.Key}: {first.Value.AccountId} in {first.Value.SpaceId} at {first.Value.At:O}";
}
