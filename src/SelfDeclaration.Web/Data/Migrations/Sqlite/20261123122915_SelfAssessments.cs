using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SelfAssessments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessment_results",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    address = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    major_industry = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    size = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    in_statistics = table.Column<bool>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_results", x => x.key);
                    table.ForeignKey(
                        name: "fk_assessment_results_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_statistics",
                columns: table => new
                {
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    mean = table.Column<double>(type: "REAL", nullable: false),
                    median = table.Column<double>(type: "REAL", nullable: false),
                    axes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_statistics", x => new { x.version, x.kind, x.code });
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_results_account_key_answered_at",
                table: "assessment_results",
                columns: new[] { "account_key", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_results_address",
                table: "assessment_results",
                column: "address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_results_expires_at",
                table: "assessment_results",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment_results");

            migrationBuilder.DropTable(
                name: "assessment_statistics");
        }
    }
}
