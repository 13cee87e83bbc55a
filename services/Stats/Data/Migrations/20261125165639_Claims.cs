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
                ALTER TABLE kept_events ADD COLUMN retracted_by bigint;
                UPDATE kept_events taken SET retracted_by = coalesce(
                    (SELECT min(greatest(retraction.batch_id, taken.batch_id)) FROM kept_events retraction
                     WHERE retraction.type = 11 AND retraction.source = taken.source AND retraction.data ->> 'event_id' = taken.id),
                    taken.batch_id)
                WHERE taken.retracted;
                ALTER TABLE kept_events DROP COLUMN retracted;

                INSERT INTO space_starts (space_id, started_at)
                SELECT DISTINCT subject, coalesce((data ->> 'started_at')::timestamptz, occurred_at) FROM kept_events WHERE type = 2;

                UPDATE spaces space SET speaker_joined_at = coalesce(
                    (SELECT array_agg(joined.at ORDER BY speaker.ordinal)
                     FROM unnest(space.speaker_ids) WITH ORDINALITY AS speaker (id, ordinal),
                     LATERAL (SELECT min(kept.occurred_at) AS at FROM kept_events kept
                              WHERE kept.subject = space.id AND kept.type = 5 AND kept.retracted_by IS NULL
                                AND kept.data ->> 'account_id' = speaker.id) joined),
                    '{}');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
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
