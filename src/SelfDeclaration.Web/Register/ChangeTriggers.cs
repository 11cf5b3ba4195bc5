using Microsoft.EntityFrameworkCore.Migrations;

namespace SelfDeclaration.Web.Register;

/// <summary>変更の記録: the database itself notes every declaration that changed, whoever changed it and how.</summary>
/// <remarks>
/// Triggers, and not the site's own code: an import, a bulk update and an operator's SQL are seen as well. The table is no
/// entity, so a migration calls this by hand. PostgreSQL notes whole statements: one that touches more than a thousand
/// declarations becomes one row without a key, «read everything again»; and always, also when a bulk load switches ordinary
/// triggers off. SQLite has triggers for rows only, and loses them when a migration rebuilds their table, as EF does to
/// change or drop a column: such a migration calls <see cref="Create"/> again at its end, which makes what is missing.
/// </remarks>
public static class ChangeTriggers
{
    public static void Create(MigrationBuilder migration)
    {
        foreach (var statement in IsPostgres(migration) ? Postgres : Sqlite)
        {
            migration.Sql(statement);
        }
    }

    public static void Drop(MigrationBuilder migration)
    {
        foreach (var (name, table) in Triggers)
        {
            migration.Sql($"DROP TRIGGER {name}" + (IsPostgres(migration) ? $" ON {table};" : ";"));
        }

        if (IsPostgres(migration))
        {
            migration.Sql("DROP FUNCTION note_declarations(); DROP FUNCTION note_businesses();");
        }

        migration.Sql("DROP TABLE register_changes;");
    }

    private static readonly (string Name, string Table)[] Triggers =
    [
        ("declarations_inserted", "declarations"),
        ("declarations_updated", "declarations"),
        ("declarations_deleted", "declarations"),
        ("businesses_updated", "businesses"),
    ];

    private static readonly string[] Sqlite =
    [
        """
            CREATE TABLE IF NOT EXISTS register_changes (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
                declaration_key INTEGER NULL);
            """,
        SqliteTrigger("declarations_inserted", "INSERT ON declarations", "VALUES (new.key)"),
        SqliteTrigger("declarations_updated", "UPDATE ON declarations", "VALUES (new.key)"),
        SqliteTrigger("declarations_deleted", "DELETE ON declarations", "VALUES (old.key)"),
        SqliteTrigger(
            "businesses_updated",
            "UPDATE ON businesses",
            "SELECT key FROM declarations WHERE business_key = new.key"
        ),
    ];

    private static readonly string[] Postgres =
    [
        """
            CREATE TABLE IF NOT EXISTS register_changes (
                seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
                at timestamptz NOT NULL DEFAULT now(),
                declaration_key bigint NULL);
            CREATE INDEX IF NOT EXISTS ix_register_changes_tx ON register_changes (tx);
            """,
        PostgresFunction("note_declarations", "SELECT key FROM touched"),
        PostgresFunction(
            "note_businesses",
            "SELECT d.key FROM touched t JOIN declarations d ON d.business_key = t.key"
        ),
        PostgresTrigger("declarations_inserted", "INSERT", "declarations", "NEW"),
        PostgresTrigger("declarations_updated", "UPDATE", "declarations", "NEW"),
        PostgresTrigger("declarations_deleted", "DELETE", "declarations", "OLD"),
        PostgresTrigger("businesses_updated", "UPDATE", "businesses", "NEW"),
    ];

    private static bool IsPostgres(MigrationBuilder migration) =>
        migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";

    private static string SqliteTrigger(string name, string moment, string keys) =>
        $"CREATE TRIGGER IF NOT EXISTS {name} AFTER {moment} BEGIN INSERT INTO register_changes (declaration_key) {keys}; END;";

    private static string PostgresFunction(string name, string keys) =>
        $"""
            CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF (SELECT count(*) FROM (SELECT 1 FROM touched LIMIT 1001) few) > 1000 THEN
                    INSERT INTO register_changes (declaration_key) VALUES (NULL);
                ELSE
                    INSERT INTO register_changes (declaration_key) {keys};
                END IF;
                RETURN NULL;
            END $$;
            """;

    private static string PostgresTrigger(string name, string verb, string table, string rows) =>
        $"""
            CREATE OR REPLACE TRIGGER {name} AFTER {verb} ON {table} REFERENCING {rows} TABLE AS touched
                FOR EACH STATEMENT EXECUTE FUNCTION note_{table}();
            ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name};
            """;
}
