using CsCheck;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>Ways in which projections can be wrong. Each takes about half of the rows that it can.</summary>
internal static class Damage
{
    public static readonly IReadOnlyList<string> ToSpaces =
    [
        "UPDATE spaces SET peak_listeners = coalesce(peak_listeners / 2, 0) + 1, peak_listeners_at = coalesce(peak_listeners_at, now()) WHERE {0}",
        "UPDATE spaces SET title = 'wrong', category_paths = ARRAY['wrong'] WHERE {0}",
        "UPDATE spaces SET on_boards = NOT on_boards, started_at = coalesce(started_at, now()) WHERE {0}",
        "DELETE FROM spaces WHERE {0}",
        "DELETE FROM space_accounts WHERE {0}",
        "UPDATE space_accounts SET account_id = 'not ' || account_id WHERE {0}",
        "INSERT INTO space_accounts (account_id, involvement, space_id) SELECT 'nobody', 1, id FROM spaces WHERE {0}",
        "INSERT INTO space_accounts (account_id, involvement, space_id) VALUES ('nobody', 1, 'no Space')",
        """
        INSERT INTO spaces SELECT (jsonb_populate_record(kept, jsonb_build_object('id', 'not ' || id))).* FROM spaces kept WHERE {0}
        """,

        // Of a Space that events have named, but none that counts.
        """
        WITH named AS (INSERT INTO entity_locks (kind, id, since) VALUES (1, 'retracted', now()) ON CONFLICT DO NOTHING)
        INSERT INTO spaces SELECT (jsonb_populate_record(kept, '{{"id": "retracted"}}')).* FROM spaces kept LIMIT 1
        """,
    ];

    public static readonly IReadOnlyList<string> ToAccounts =
    [
        "UPDATE accounts SET handle = 'wrong' WHERE {0}",
        "DELETE FROM accounts WHERE {0}",
        "INSERT INTO accounts (id, handle, display_name, categories, revision) VALUES ('nobody', 'wrong', NULL, ARRAY['wrong'], 0)",
    ];

    /// <summary>Up to three damages, of different rows each time: one alone must be noticed too.</summary>
    public static Gen<string[]> Of(params IEnumerable<string> damages)
    {
        var all = damages.ToList();
        return Gen.Select(Gen.Int[0, all.Count - 1].Array[0, 3], Gen.Int).Select((chosen, seed) => chosen.Distinct()
            .Select(index => string.Format(null, all[index], $"hashtext(concat('{seed}', ctid)) % 2 = 0"))
            .ToArray());
    }

    public static async Task DoAsync(StatsDatabase database, IEnumerable<string> damages)
    {
        foreach (var damage in damages)
        {
            await database.ExecuteAsync(damage);
        }
    }
}
