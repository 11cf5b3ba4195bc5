using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Inquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answer_templates",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_templates", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "inquiries",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    submit_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    visitor = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    assignee_key = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiries", x => x.key);
                    table.ForeignKey(
                        name: "fk_inquiries_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_inquiries_staff_assignee_key",
                        column: x => x.assignee_key,
                        principalTable: "accounts",
                        principalColumn: "key");
                });

            migrationBuilder.CreateTable(
                name: "inquiry_entries",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    inquiry_key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    message_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    from = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_entries", x => x.key);
                    table.ForeignKey(
                        name: "fk_inquiry_entries_inquiries_inquiry_key",
                        column: x => x.inquiry_key,
                        principalTable: "inquiries",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_answer_templates_title",
                table: "answer_templates",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_account_key",
                table: "inquiries",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_assignee_key",
                table: "inquiries",
                column: "assignee_key");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_number",
                table: "inquiries",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_state_since",
                table: "inquiries",
                columns: new[] { "state", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_submit_key",
                table: "inquiries",
                column: "submit_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_visitor_received_at",
                table: "inquiries",
                columns: new[] { "visitor", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_entries_inquiry_key_at",
                table: "inquiry_entries",
                columns: new[] { "inquiry_key", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_entries_message_id",
                table: "inquiry_entries",
                column: "message_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_templates");

            migrationBuilder.DropTable(
                name: "inquiry_entries");

            migrationBuilder.DropTable(
                name: "inquiries");
        }
    }
}
