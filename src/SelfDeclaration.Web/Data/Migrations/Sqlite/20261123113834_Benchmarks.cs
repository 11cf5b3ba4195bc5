using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Benchmarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "benchmark_bases",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    results = table.Column<int>(type: "INTEGER", nullable: false),
                    up_to = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_bases", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_drafts",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_drafts", x => x.key);
                    table.ForeignKey(
                        name: "fk_benchmark_drafts_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key");
                });

            migrationBuilder.CreateTable(
                name: "benchmark_results",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    public_key = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    base_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    v = table.Column<double>(type: "REAL", nullable: true),
                    i = table.Column<double>(type: "REAL", nullable: true),
                    size_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    industry_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    major_industry = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    company_size = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    profile = table.Column<string>(type: "TEXT", nullable: false),
                    in_statistics = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_results", x => x.key);
                    table.ForeignKey(
                        name: "fk_benchmark_results_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_bases_version_key",
                table: "benchmark_bases",
                columns: new[] { "version", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_drafts_account_key",
                table: "benchmark_drafts",
                column: "account_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_drafts_expires_at",
                table: "benchmark_drafts",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_results_account_key_made_at",
                table: "benchmark_results",
                columns: new[] { "account_key", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_results_public_key",
                table: "benchmark_results",
                column: "public_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benchmark_bases");

            migrationBuilder.DropTable(
                name: "benchmark_drafts");

            migrationBuilder.DropTable(
                name: "benchmark_results");
        }
    }
}
