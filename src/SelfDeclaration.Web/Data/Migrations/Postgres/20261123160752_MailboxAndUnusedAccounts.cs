using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MailboxAndUnusedAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "last_used_at",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "unused_notice_at",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mailbox_looks",
                columns: table => new
                {
                    key = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    aside = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    problem_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mailbox_looks", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_unused_notice_at",
                table: "accounts",
                column: "unused_notice_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mailbox_looks");

            migrationBuilder.DropIndex(
                name: "ix_accounts_unused_notice_at",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "last_used_at",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "unused_notice_at",
                table: "accounts");
        }
    }
}
