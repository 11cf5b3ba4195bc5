using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.Loading;

namespace SelfDeclaration.Web.Demo;

/// <summary>
/// Spares the database from looking up what each fictional row refers to: it was written a moment before,
/// under a key from the same counter. PostgreSQL lets only a superuser do so; others pay the look-ups.
/// </summary>
internal sealed class TrustedRows : IAsyncDisposable
{
    private readonly RegistryDb db;
    private readonly bool superuser;

    private TrustedRows(RegistryDb db, bool superuser) =>
        (this.db, this.superuser) = (db, superuser);

    public static async Task<TrustedRows> BeginAsync(
        RegistryDb db,
        CancellationToken cancellationToken
    )
    {
        if (Bulk.IsPostgres(db))
        {
            var setting = await db
                .Database.SqlQuery<string>($"SELECT current_setting('is_superuser') AS \"Value\"")
                .SingleAsync(cancellationToken);
            return new(db, setting == "on");
        }

        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys=OFF", cancellationToken);
        return new(db, superuser: false);
    }

    /// <summary>PostgreSQL forgets it with the transaction.</summary>
    public async Task InTransactionAsync(CancellationToken cancellationToken)
    {
        if (superuser)
        {
            await db.Database.ExecuteSqlAsync(
                $"SET LOCAL session_replication_role = replica",
                cancellationToken
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!Bulk.IsPostgres(db))
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys=ON", CancellationToken.None);
        }
    }
}
