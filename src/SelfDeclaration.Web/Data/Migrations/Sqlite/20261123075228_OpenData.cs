using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OpenData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "open_data_editions",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    businesses = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    removed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_data_editions", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "register_reports",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    reply_mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    handled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    handled_by = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_reports", x => x.key);
                    table.ForeignKey(
                        name: "fk_register_reports_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "open_data_files",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    packed_size = table.Column<long>(type: "INTEGER", nullable: false),
                    packed_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_data_files", x => new { x.day, x.name });
                    table.ForeignKey(
                        name: "fk_open_data_files_open_data_editions_day",
                        column: x => x.day,
                        principalTable: "open_data_editions",
                        principalColumn: "day",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "open_data_pieces",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    start = table.Column<long>(type: "INTEGER", nullable: false),
                    packed_start = table.Column<long>(type: "INTEGER", nullable: false),
                    packed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_data_pieces", x => new { x.day, x.name, x.start });
                    table.ForeignKey(
                        name: "fk_open_data_pieces_open_data_editions_day",
                        column: x => x.day,
                        principalTable: "open_data_editions",
                        principalColumn: "day",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_open_data_pieces_day_name_packed_start",
                table: "open_data_pieces",
                columns: new[] { "day", "name", "packed_start" });

            migrationBuilder.CreateIndex(
                name: "ix_register_reports_declaration_key_handled_at",
                table: "register_reports",
                columns: new[] { "declaration_key", "handled_at" });

            migrationBuilder.CreateIndex(
                name: "ix_register_reports_handled_at_received_at",
                table: "register_reports",
                columns: new[] { "handled_at", "received_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "open_data_files");

            migrationBuilder.DropTable(
                name: "open_data_pieces");

            migrationBuilder.DropTable(
                name: "register_reports");

            migrationBuilder.DropTable(
                name: "open_data_editions");
        }
    }
}
