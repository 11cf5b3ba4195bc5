using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OpenRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_businesses_search_text",
                table: "businesses");

            migrationBuilder.CreateTable(
                name: "api_clients",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    requests_per_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_per_day = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_used_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_clients", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "external_logins",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    linked_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_logins", x => x.key);
                    table.ForeignKey(
                        name: "fk_external_logins_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "failed_sign_ins",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    accounts = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_failed_sign_ins", x => x.key);
                });

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
                name: "signing_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    signs_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    x = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    y = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_usages",
                columns: table => new
                {
                    client_key = table.Column<long>(type: "INTEGER", nullable: false),
                    window = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    spent = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_usages", x => new { x.client_key, x.window, x.starts_at });
                    table.ForeignKey(
                        name: "fk_api_usages_api_clients_client_key",
                        column: x => x.client_key,
                        principalTable: "api_clients",
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
                name: "ix_businesses_search_text_key",
                table: "businesses",
                columns: new[] { "search_text", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_api_clients_key_hash",
                table: "api_clients",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_clients_prefix",
                table: "api_clients",
                column: "prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_external_logins_account_key",
                table: "external_logins",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_external_logins_issuer_subject",
                table: "external_logins",
                columns: new[] { "issuer", "subject" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_signing_keys_signs_from",
                table: "signing_keys",
                column: "signs_from",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_usages");

            migrationBuilder.DropTable(
                name: "external_logins");

            migrationBuilder.DropTable(
                name: "failed_sign_ins");

            migrationBuilder.DropTable(
                name: "open_data_files");

            migrationBuilder.DropTable(
                name: "open_data_pieces");

            migrationBuilder.DropTable(
                name: "register_reports");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "api_clients");

            migrationBuilder.DropTable(
                name: "open_data_editions");

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
