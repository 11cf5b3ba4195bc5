using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Documents;

namespace SelfDeclaration.Web.Marks;

/// <summary>文書の確認の記録: who opened or ticked which version of the two documents about the mark.</summary>
public sealed class LogoReadings(RegistryDb db, LogoDocuments documents, TimeProvider clock)
{
    /// <summary>The documents of today that the account has confirmed, by their names.</summary>
    public async Task<IReadOnlySet<string>> ConfirmedAsync(Account account)
    {
        var readings = await db
            .DocumentReadings.AsNoTracking()
            .Where(r => r.AccountKey == account.Key)
            .ToListAsync();
        return new[] { documents.Procedure, documents.Guideline }
            .Where(d => readings.Any(r => r.Document == d.Slug && r.Version == VersionOf(d)))
            .Select(d => d.Slug)
            .ToHashSet();
    }

    /// <summary>Notes it, once a version. Saves at once.</summary>
    public async Task NoteAsync(Account account, LogoDocument document)
    {
        if ((await ConfirmedAsync(account)).Contains(document.Slug))
        {
            return;
        }

        db.DocumentReadings.Add(
            new()
            {
                AccountKey = account.Key,
                Document = document.Slug,
                Version = VersionOf(document),
                At = clock.GetUtcNow(),
            }
        );
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another window was faster.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The document of that name in force today; null for another name.</summary>
    public LogoDocument? Find(string slug) =>
        new[] { documents.Procedure, documents.Guideline }.FirstOrDefault(d => d.Slug == slug);

    private static string VersionOf(LogoDocument document) =>
        document.Version.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
