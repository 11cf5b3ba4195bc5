using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SelfDeclaration.Web.Data;

/// <summary>Lets the migration tool build the SQLite model without starting the site.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteRegistryDb>
{
    public SqliteRegistryDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteRegistryDb>()
                .UseSqlite("Data Source=design.db")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}

/// <summary>Lets the migration tool build the PostgreSQL model without starting the site.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresRegistryDb>
{
    public PostgresRegistryDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresRegistryDb>()
                .UseNpgsql("Host=localhost;Database=design")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}
