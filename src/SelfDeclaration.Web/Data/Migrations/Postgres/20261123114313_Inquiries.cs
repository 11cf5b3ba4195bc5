using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Postgres
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
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_templates", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "inquiries",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    submit_key = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    state = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    account_key = table.Column<long>(type: "bigint", nullable: true),
                    visitor = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    assignee_key = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    inquiry_key = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    message_id = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    from = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true)
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
