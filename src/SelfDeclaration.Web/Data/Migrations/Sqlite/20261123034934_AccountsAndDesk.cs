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
            migrationBuilder.AddColumn<long>(
                name: "rows_examined",
                table: "directory_editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

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

            migrationBuilder.CreateTable(
                name: "corporate_events",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor_number = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    handled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    handled_by = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corporate_events", x => x.key);
                    table.ForeignKey(
                        name: "fk_corporate_events_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "examined_declarations",
                columns: table => new
                {
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor_number = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_examined_declarations", x => x.declaration_key);
                    table.ForeignKey(
                        name: "fk_examined_declarations_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_asked_corporations_asked_at",
                table: "asked_corporations",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_corporate_events_declaration_key_kind_changed_on",
                table: "corporate_events",
                columns: new[] { "declaration_key", "kind", "changed_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_corporate_events_handled_at_found_at",
                table: "corporate_events",
                columns: new[] { "handled_at", "found_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asked_corporations");

            migrationBuilder.DropTable(
                name: "corporate_events");

            migrationBuilder.DropTable(
                name: "examined_declarations");

            migrationBuilder.DropColumn(
                name: "rows_examined",
                table: "directory_editions");
        }
    }
}
