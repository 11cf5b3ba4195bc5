using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>回答のひな形: those of data/inquiries at first, changed on the desk from then on.</summary>
public sealed class AnswerTemplates(RegistryDb db, TimeProvider clock)
{
    private static readonly string s_folder = Path.Combine(
        AppContext.BaseDirectory,
        "data",
        "inquiries"
    );

    public async Task<IReadOnlyList<AnswerTemplate>> AllAsync()
    {
        if (!await db.AnswerTemplates.AnyAsync())
        {
            await FillAsync();
        }

        return await db
            .AnswerTemplates.AsNoTracking()
            .Where(t => t.RemovedAt == null)
            .OrderBy(t => t.Title)
            .ToListAsync();
    }

    private async Task FillAsync()
    {
        foreach (var file in Directory.EnumerateFiles(s_folder, "*.txt").Order())
        {
            var lines = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Split('\n', 2);
            db.AnswerTemplates.Add(
                new()
                {
                    Title = lines[0].Trim(),
                    Body = lines[1].Trim('\n'),
                    UpdatedAt = clock.GetUtcNow(),
                    UpdatedBy = "はじめのひな形",
                }
            );
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another copy of the site, or another clerk, at the same moment.
            db.ChangeTracker.Clear();
        }
    }
}
