using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Postgres
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
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    results = table.Column<int>(type: "integer", nullable: false),
                    up_to = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_bases", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_drafts",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    account_key = table.Column<long>(type: "bigint", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    public_key = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    account_key = table.Column<long>(type: "bigint", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    base_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answers = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    v = table.Column<double>(type: "double precision", nullable: true),
                    i = table.Column<double>(type: "double precision", nullable: true),
                    size_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    industry_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    major_industry = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    company_size = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    profile = table.Column<string>(type: "text", nullable: false),
                    in_statistics = table.Column<bool>(type: "boolean", nullable: false)
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
