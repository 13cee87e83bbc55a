using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SpacesPlatform.Stats.Data.Migrations
{
    /// <summary>
    /// What Entity Framework can't express: the partitioned table of kept events, and room on the pages of Spaces, so that a
    /// sample's update stays on its page and touches no index.
    /// </summary>
    public partial class KeptEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE kept_events (
                    received_at timestamptz NOT NULL,
                    occurred_at timestamptz NOT NULL,
                    batch_id bigint NOT NULL,
                    count integer,
                    type smallint NOT NULL,
                    kind smallint,
                    retracted boolean NOT NULL,
                    subject text COLLATE "C" NOT NULL,
                    source text COLLATE "C" NOT NULL,
                    id text COLLATE "C" NOT NULL,
                    trace_id text COLLATE "C",
                    data jsonb
                ) PARTITION BY RANGE (received_at);

                CREATE INDEX ix_kept_events_subject ON kept_events (subject);

                -- Takes what comes when the migrator has not made a month's partition: late is better than lost.
                CREATE TABLE kept_events_rest PARTITION OF kept_events DEFAULT;

                ALTER TABLE spaces SET (fillfactor = 70);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE kept_events;");
    }
}
