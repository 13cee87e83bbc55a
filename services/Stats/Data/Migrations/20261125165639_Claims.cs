using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SpacesPlatform.Stats.Data.Migrations
{
    /// <summary>
    /// What records, firsts and boards as of a past moment read: when speakers first joined, which transaction took an event
    /// back, every start ever named, and transactions by time. Fills all of it in for what is there.
    /// </summary>
    public partial class Claims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime[]>(
                name: "speaker_joined_at",
                table: "spaces",
                type: "timestamp with time zone[]",
                nullable: false,
                defaultValue: new DateTime[0]);

            migrationBuilder.AddColumn<DateTime[]>(
                name: "speaker_joined_at",
                table: "space_versions",
                type: "timestamp with time zone[]",
                nullable: false,
                defaultValue: new DateTime[0]);

            migrationBuilder.CreateTable(
                name: "space_starts",
                columns: table => new
                {
                    space_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_space_starts", x => new { x.space_id, x.started_at });
                });

            migrationBuilder.CreateIndex(
                name: "ix_batches_applied_at",
                table: "batches",
                column: "applied_at");

            migrationBuilder.CreateIndex(
                name: "ix_space_starts_started_at",
                table: "space_starts",
                column: "started_at");

            migrationBuilder.Sql(
                """
                -- Whole milliseconds, upwards, in the order of revisions: as the service writes them from now on.
                UPDATE batches batch SET applied_at = shown.at
                FROM (SELECT batch_id, max(date_trunc('milliseconds', applied_at + interval '999 microseconds')) OVER (ORDER BY revision) AS at
                      FROM batches) shown
                WHERE batch.batch_id = shown.batch_id;

                -- An event that came after its retraction never counted: its own transaction took it back. Ids of batches are not in
                -- the order of commits, revisions are.
                ALTER TABLE kept_events ADD COLUMN retracted_by bigint;
                UPDATE kept_events SET retracted_by = batch_id WHERE retracted;
                UPDATE kept_events taken SET retracted_by = retraction.batch_id
                FROM batches own, (
                    SELECT DISTINCT ON (kept.source, kept.data ->> 'event_id') kept.source, kept.data ->> 'event_id' AS event_id, batch.batch_id, batch.revision
                    FROM kept_events kept JOIN batches batch ON batch.batch_id = kept.batch_id WHERE kept.type = 11
                    ORDER BY kept.source, kept.data ->> 'event_id', batch.revision) retraction
                WHERE taken.retracted AND own.batch_id = taken.batch_id AND own.revision < retraction.revision
                  AND retraction.source = taken.source AND retraction.event_id = taken.id;
                ALTER TABLE kept_events DROP COLUMN retracted;
                CREATE INDEX ix_kept_events_retractions ON kept_events (batch_id) WHERE type = 11;

                INSERT INTO space_starts (space_id, started_at)
                SELECT DISTINCT subject, coalesce((data ->> 'started_at')::timestamptz, occurred_at) FROM kept_events WHERE type = 2;

                UPDATE spaces space SET speaker_joined_at = joined.times
                FROM (SELECT spoken.id, array_agg(first.at ORDER BY speaker.ordinal) AS times
                      FROM spaces spoken CROSS JOIN unnest(spoken.speaker_ids) WITH ORDINALITY AS speaker (id, ordinal)
                      JOIN (SELECT subject, data ->> 'account_id' AS account_id, min(occurred_at) AS at
                            FROM kept_events WHERE type = 5 AND retracted_by IS NULL GROUP BY 1, 2) first
                        ON first.subject = spoken.id AND first.account_id = speaker.id
                      GROUP BY spoken.id) joined
                WHERE space.id = joined.id;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP INDEX ix_kept_events_retractions;
                ALTER TABLE kept_events ADD COLUMN retracted boolean NOT NULL DEFAULT false;
                UPDATE kept_events SET retracted = true WHERE retracted_by IS NOT NULL;
                ALTER TABLE kept_events ALTER COLUMN retracted DROP DEFAULT, DROP COLUMN retracted_by;
                """);

            migrationBuilder.DropTable(
                name: "space_starts");

            migrationBuilder.DropIndex(
                name: "ix_batches_applied_at",
                table: "batches");

            migrationBuilder.DropColumn(
                name: "speaker_joined_at",
                table: "spaces");

            migrationBuilder.DropColumn(
                name: "speaker_joined_at",
                table: "space_versions");
        }
    }
}
