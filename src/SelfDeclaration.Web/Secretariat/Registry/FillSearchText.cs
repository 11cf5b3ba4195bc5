using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.Secretariat.Registry;

/// <summary>検索の言葉を補う: businesses that were written before the register could be searched get what they are found by.</summary>
public sealed class FillSearchText(RegistryDb db) : IJob
{
    private const int Batch = 1_000;

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stop)
    {
        while (
            await db.Businesses.Where(b => b.SearchText == "").Take(Batch).ToListAsync(stop)
                is { Count: > 0 } businesses
        )
        {
            foreach (var business in businesses)
            {
                db.Entry(business).Property(b => b.SearchText).IsModified = true;
            }

            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}
