using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MailsToConfirm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mails_to_confirm",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    account_key = table.Column<long>(type: "bigint", nullable: true),
                    next = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails_to_confirm", x => x.key);
                    table.ForeignKey(
                        name: "fk_mails_to_confirm_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mails_to_confirm_account_key",
                table: "mails_to_confirm",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_mails_to_confirm_expires_at",
                table: "mails_to_confirm",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_mails_to_confirm_mail",
                table: "mails_to_confirm",
                column: "mail");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mails_to_confirm");
        }
    }
}
