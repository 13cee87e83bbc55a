using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>A role that an account can be the first in.</summary>
/// <param name="Id">Its name in the API.</param>
/// <param name="Link">Which of an account's links to Spaces it means.</param>
/// <param name="LinkedAt">The SQL of when a linked account (<c>link.account_id</c>) had it in a Space.</param>
/// <param name="Accounts">The SQL set of those who had it in a Space, and when.</param>
internal sealed record FirstRole(string Id, Involvement Link, string LinkedAt, string Accounts)
{
    public static readonly FirstRole Host = new(
        "host",
        Involvement.Host,
        "space.started_at",
        "(SELECT host.id, space.started_at FROM unnest(space.host_ids) AS host (id))");

    /// <summary>In any role that can speak, from the first join, which may be before the start.</summary>
    public static readonly FirstRole Speaker = new(
        "speaker",
        Involvement.Speaker,
        "space.speaker_joined_at[array_position(space.speaker_ids, link.account_id)]",
        "unnest(space.speaker_ids, space.speaker_joined_at)");

    public static readonly IReadOnlyDictionary<string, FirstRole> All =
        new[] { Host, Speaker }.ToDictionary(role => role.Id);
}
