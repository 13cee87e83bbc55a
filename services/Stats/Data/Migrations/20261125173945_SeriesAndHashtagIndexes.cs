using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SpacesPlatform.Stats.Data.Migrations
{
    /// <summary>What finds the Spaces of a series and of a hashtag; both change rarely once a Space is live.</summary>
    public partial class SeriesAndHashtagIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_spaces_hashtags",
                table: "spaces",
                column: "hashtags")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_spaces_series_id",
                table: "spaces",
                column: "series_id",
                filter: "series_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_spaces_hashtags",
                table: "spaces");

            migrationBuilder.DropIndex(
                name: "ix_spaces_series_id",
                table: "spaces");
        }
    }
}
