using Microsoft.EntityFrameworkCore.Migrations;
using SelfDeclaration.Web.Register;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PublicRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => ChangeTriggers.Create(migrationBuilder);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => ChangeTriggers.Drop(migrationBuilder);
    }
}
