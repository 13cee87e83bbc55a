using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SpacesPlatform.Ingest.Data.Migrations
{
    /// <summary>Integrations with their keys (hashed) and webhook secrets, in a schema of ingest's own.</summary>
    public partial class Keys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "ingest");

            migrationBuilder.CreateTable(
                name: "integrations",
                schema: "ingest",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sources = table.Column<string[]>(type: "text[]", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    events_per_second = table.Column<int>(type: "integer", nullable: true),
                    burst = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_integrations", x => x.name);
                    table.CheckConstraint("ck_integrations_limits", "events_per_second > 0 AND burst > 0");
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                schema: "ingest",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    integration_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.hash);
                    table.ForeignKey(
                        name: "fk_api_keys_integrations_integration_name",
                        column: x => x.integration_name,
                        principalSchema: "ingest",
                        principalTable: "integrations",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhook_secrets",
                schema: "ingest",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    integration_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_secrets", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhook_secrets_integrations_integration_name",
                        column: x => x.integration_name,
                        principalSchema: "ingest",
                        principalTable: "integrations",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_integration_name",
                schema: "ingest",
                table: "api_keys",
                column: "integration_name");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_secrets_integration_name",
                schema: "ingest",
                table: "webhook_secrets",
                column: "integration_name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "webhook_secrets",
                schema: "ingest");

            migrationBuilder.DropTable(
                name: "integrations",
                schema: "ingest");
        }
    }
}
