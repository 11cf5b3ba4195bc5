using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DeskIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_businesses_search_text",
                table: "businesses");

            migrationBuilder.CreateIndex(
                name: "ix_businesses_search_text_key",
                table: "businesses",
                columns: new[] { "search_text", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_businesses_search_text_key",
                table: "businesses");

            migrationBuilder.CreateIndex(
                name: "ix_businesses_search_text",
                table: "businesses",
                column: "search_text");
        }
    }
}
