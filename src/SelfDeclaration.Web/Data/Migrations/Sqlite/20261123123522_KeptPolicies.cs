using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeptPolicies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_benchmark_drafts_accounts_account_key",
                table: "benchmark_drafts");

            migrationBuilder.CreateTable(
                name: "kept_policies",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    set_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_policies", x => x.key);
                    table.ForeignKey(
                        name: "fk_kept_policies_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_policies",
                columns: table => new
                {
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    public_key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    policy_key = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_policies", x => x.account_key);
                    table.ForeignKey(
                        name: "fk_published_policies_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_published_policies_kept_policies_policy_key",
                        column: x => x.policy_key,
                        principalTable: "kept_policies",
                        principalColumn: "key",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kept_policies_account_key",
                table: "kept_policies",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_published_policies_policy_key",
                table: "published_policies",
                column: "policy_key");

            migrationBuilder.CreateIndex(
                name: "ix_published_policies_public_key",
                table: "published_policies",
                column: "public_key",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_benchmark_drafts_accounts_account_key",
                table: "benchmark_drafts",
                column: "account_key",
                principalTable: "accounts",
                principalColumn: "key",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_benchmark_drafts_accounts_account_key",
                table: "benchmark_drafts");

            migrationBuilder.DropTable(
                name: "published_policies");

            migrationBuilder.DropTable(
                name: "kept_policies");

            migrationBuilder.AddForeignKey(
                name: "fk_benchmark_drafts_accounts_account_key",
                table: "benchmark_drafts",
                column: "account_key",
                principalTable: "accounts",
                principalColumn: "key");
        }
    }
}
