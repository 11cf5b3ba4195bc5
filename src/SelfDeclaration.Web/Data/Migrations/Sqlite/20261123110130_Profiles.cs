using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Profiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "assessment_mail",
                table: "accounts",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assessment_name",
                table: "accounts",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "profiles",
                columns: table => new
                {
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    major_industry = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    size = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    prefecture = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    statistics_consent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profiles", x => x.account_key);
                    table.ForeignKey(
                        name: "fk_profiles_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_assessment_mail",
                table: "accounts",
                column: "assessment_mail",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "profiles");

            migrationBuilder.DropIndex(
                name: "ix_accounts_assessment_mail",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "assessment_mail",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "assessment_name",
                table: "accounts");
        }
    }
}
