using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SpacesPlatform.Stats.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "batch_ids");

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    handle = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    display_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "batches",
                columns: table => new
                {
                    batch_id = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    oldest_received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batches", x => x.batch_id);
                });

            migrationBuilder.CreateTable(
                name: "current_revision",
                columns: table => new
                {
                    singleton = table.Column<bool>(type: "boolean", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_current_revision", x => x.singleton);
                    table.CheckConstraint("ck_current_revision_singleton", "singleton");
                });

            migrationBuilder.CreateTable(
                name: "entity_locks",
                columns: table => new
                {
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entity_locks", x => new { x.kind, x.id });
                });

            migrationBuilder.CreateTable(
                name: "event_conflicts",
                columns: table => new
                {
                    conflict_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fields = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_conflicts", x => x.conflict_id);
                });

            migrationBuilder.CreateTable(
                name: "event_failures",
                columns: table => new
                {
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    trace_id = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_failures", x => new { x.source, x.id });
                });

            migrationBuilder.CreateTable(
                name: "event_identities",
                columns: table => new
                {
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<short>(type: "smallint", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    batch_id = table.Column<long>(type: "bigint", nullable: false),
                    duplicates = table.Column<int>(type: "integer", nullable: false),
                    conflicts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_identities", x => new { x.source, x.id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    outbox_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    message_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fault_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trace_parent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.outbox_id);
                });

            migrationBuilder.CreateTable(
                name: "space_accounts",
                columns: table => new
                {
                    account_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    involvement = table.Column<short>(type: "smallint", nullable: false),
                    space_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_space_accounts", x => new { x.account_id, x.involvement, x.space_id });
                });

            migrationBuilder.CreateTable(
                name: "space_versions",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    superseded_by = table.Column<long>(type: "bigint", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    on_boards = table.Column<bool>(type: "boolean", nullable: false),
                    scheduled_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lang = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    series_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    format = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tie_in_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tie_in_ref = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_ticketed = table.Column<bool>(type: "boolean", nullable: true),
                    announcement_post_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host_ids = table.Column<string[]>(type: "text[]", nullable: false),
                    speaker_ids = table.Column<string[]>(type: "text[]", nullable: false),
                    hashtags = table.Column<string[]>(type: "text[]", nullable: false),
                    own_categories = table.Column<string[]>(type: "text[]", nullable: false),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    category_paths = table.Column<string[]>(type: "text[]", nullable: false),
                    host_paths = table.Column<string[]>(type: "text[]", nullable: false),
                    speaker_paths = table.Column<string[]>(type: "text[]", nullable: false),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    peak_listeners = table.Column<int>(type: "integer", nullable: true),
                    peak_listeners_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    curve_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    listener_ms = table.Column<decimal>(type: "numeric", nullable: true),
                    observed_ms = table.Column<long>(type: "bigint", nullable: true),
                    listener_seconds = table.Column<decimal>(type: "numeric", nullable: true),
                    average_listeners = table.Column<int>(type: "integer", nullable: true),
                    duration_ms = table.Column<long>(type: "bigint", nullable: true),
                    duration_seconds = table.Column<long>(type: "bigint", nullable: true),
                    coverage_percent = table.Column<short>(type: "smallint", nullable: true),
                    total_listeners = table.Column<int>(type: "integer", nullable: true),
                    total_listeners_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    total_replay = table.Column<int>(type: "integer", nullable: true),
                    total_replay_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    likes = table.Column<int>(type: "integer", nullable: true),
                    likes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    current_listeners = table.Column<int>(type: "integer", nullable: true),
                    sampled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_space_versions", x => new { x.superseded_by, x.id });
                });

            migrationBuilder.CreateTable(
                name: "spaces",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    on_boards = table.Column<bool>(type: "boolean", nullable: false),
                    scheduled_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lang = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    series_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    format = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tie_in_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tie_in_ref = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_ticketed = table.Column<bool>(type: "boolean", nullable: true),
                    announcement_post_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host_ids = table.Column<string[]>(type: "text[]", nullable: false),
                    speaker_ids = table.Column<string[]>(type: "text[]", nullable: false),
                    hashtags = table.Column<string[]>(type: "text[]", nullable: false),
                    own_categories = table.Column<string[]>(type: "text[]", nullable: false),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    category_paths = table.Column<string[]>(type: "text[]", nullable: false),
                    host_paths = table.Column<string[]>(type: "text[]", nullable: false),
                    speaker_paths = table.Column<string[]>(type: "text[]", nullable: false),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    peak_listeners = table.Column<int>(type: "integer", nullable: true),
                    peak_listeners_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    curve_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    listener_ms = table.Column<decimal>(type: "numeric", nullable: true),
                    observed_ms = table.Column<long>(type: "bigint", nullable: true),
                    listener_seconds = table.Column<decimal>(type: "numeric", nullable: true),
                    average_listeners = table.Column<int>(type: "integer", nullable: true),
                    duration_ms = table.Column<long>(type: "bigint", nullable: true),
                    duration_seconds = table.Column<long>(type: "bigint", nullable: true),
                    coverage_percent = table.Column<short>(type: "smallint", nullable: true),
                    total_listeners = table.Column<int>(type: "integer", nullable: true),
                    total_listeners_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    total_replay = table.Column<int>(type: "integer", nullable: true),
                    total_replay_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    likes = table.Column<int>(type: "integer", nullable: true),
                    likes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    current_listeners = table.Column<int>(type: "integer", nullable: true),
                    sampled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spaces", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "current_revision",
                columns: new[] { "singleton", "value" },
                values: new object[] { true, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_batches_revision",
                table: "batches",
                column: "revision",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_conflicts_source_id",
                table: "event_conflicts",
                columns: new[] { "source", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_accounts_space_id",
                table: "space_accounts",
                column: "space_id");

            migrationBuilder.CreateIndex(
                name: "ix_space_versions_superseded_at",
                table: "space_versions",
                column: "superseded_at");

            migrationBuilder.CreateIndex(
                name: "ix_spaces_live",
                table: "spaces",
                column: "id",
                filter: "state = 2");

            migrationBuilder.CreateIndex(
                name: "ix_spaces_started_at",
                table: "spaces",
                column: "started_at",
                filter: "on_boards");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "batches");

            migrationBuilder.DropTable(
                name: "current_revision");

            migrationBuilder.DropTable(
                name: "entity_locks");

            migrationBuilder.DropTable(
                name: "event_conflicts");

            migrationBuilder.DropTable(
                name: "event_failures");

            migrationBuilder.DropTable(
                name: "event_identities");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "space_accounts");

            migrationBuilder.DropTable(
                name: "space_versions");

            migrationBuilder.DropTable(
                name: "spaces");

            migrationBuilder.DropSequence(
                name: "batch_ids");
        }
    }
}
