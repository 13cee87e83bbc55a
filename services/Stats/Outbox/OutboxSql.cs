using SpacesPlatform.Stats.Applying;

namespace SpacesPlatform.Stats.Outbox;

internal static class OutboxSql
{
    /// <summary>
    /// $1 touched Spaces, $2 boards that are touched besides, $3 message type, $4 traceparent; revision and time are this
    /// transaction's. Nothing where no board is touched.
    /// </summary>
    public static readonly string InsertLeaderboardsChanged =
        $"""
        INSERT INTO outbox (message_type, body, trace_parent, created_at)
        SELECT $3, jsonb_build_object('revision', value, 'boards', touched.boards, 'appliedAt', clock_timestamp())::text, $4, clock_timestamp()
        FROM current_revision, (
            SELECT jsonb_agg(id ORDER BY id COLLATE "C") AS boards
            FROM (SELECT id FROM ({Boards.OfSpaces}) of_spaces UNION SELECT unnest($2)) board) touched
        WHERE touched.boards IS NOT NULL
        """;

    /// <summary>$1 message type, $2 the message as JSON, $3 why it failed, $4 traceparent.</summary>
    public const string InsertFault =
        """
        INSERT INTO outbox (message_type, body, fault_reason, trace_parent, created_at) VALUES ($1, $2, $3, $4, clock_timestamp())
        """;

    /// <summary>The oldest messages that no other replica is sending.</summary>
    public const string Take =
        """
        SELECT outbox_id, message_type, body, fault_reason, trace_parent FROM outbox
        ORDER BY outbox_id LIMIT 500 FOR UPDATE SKIP LOCKED
        """;

    public const string Delete = "DELETE FROM outbox WHERE outbox_id = ANY ($1)";
}
