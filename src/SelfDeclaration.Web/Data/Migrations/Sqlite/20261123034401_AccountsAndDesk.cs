using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AccountsAndDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asked_corporations",
                columns: table => new
                {
                    corporate_number = table.Column<string>(type: "TEXT", maxLength: 13, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asked_corporations", x => x.corporate_number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_asked_corporations_asked_at",
                table: "asked_corporations",
                column: "asked_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asked_corporations");
        }
    }
}
