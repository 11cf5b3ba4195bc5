using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Postgres
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
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    address = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    account_key = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<DateOnly>(type: "date", nullable: false),
                    answers = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    major_industry = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    size = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    in_statistics = table.Column<bool>(type: "boolean", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    version = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    mean = table.Column<double>(type: "double precision", nullable: false),
                    median = table.Column<double>(type: "double precision", nullable: false),
                    axes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
