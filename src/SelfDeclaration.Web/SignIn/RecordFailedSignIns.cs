using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.SignIn;

/// <summary>
/// ログインの失敗を記録する: one entry an hour for each account that somebody tried, however often they tried. A
/// login page cannot write it: the entry would take its time for names that somebody has, and tell them apart.
/// </summary>
public sealed class RecordFailedSignIns(RegistryDb db, AuditLog audit) : IJob
{
    /// <summary>Rows in one transaction.</summary>
    private const int Batch = 1_000;

    /// <summary>An attack from many places has that many addresses in its entry; the count holds all.</summary>
    private const int OriginsNamed = 5;

    /// <summary>Soon enough for who looks for a stranger, and few entries for a long attack.</summary>
    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stop)
    {
        // What comes meanwhile is the next hour's.
        var last = await db.FailedSignIns.MaxAsync(f => (long?)f.Key, stop) ?? 0;
        while (await RecordAsync(last, stop)) { }
    }

    private async Task<bool> RecordAsync(long last, CancellationToken stop)
    {
        var rows = await db
            .FailedSignIns.AsNoTracking()
            .Where(f => f.Key <= last)
            .OrderBy(f => f.Key)
            .Take(Batch)
            .ToListAsync(stop);
        if (rows is [])
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var (first, end) = (rows[0].Key, rows[^1].Key);
        var mine = await db
            .FailedSignIns.Where(f => f.Key >= first && f.Key <= end)
            .ExecuteDeleteAsync(stop);
        if (mine != rows.Count)
        {
            // Another copy of the site was faster with some of them.
            await transaction.RollbackAsync(stop);
            return false;
        }

        foreach (
            var account in rows.SelectMany(f => f.Accounts.Select(a => (Account: a, Row: f)))
                .GroupBy(f => f.Account, f => f.Row)
        )
        {
            await NoteAsync(account.Key, [.. account], stop);
        }

        await audit.SaveAsync((AuditActor.Job, "ログインの失敗"));
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task NoteAsync(long key, List<FailedSignIn> tries, CancellationToken stop)
    {
        var origins = tries.Select(t => t.Origin).Distinct().ToList();
        var from = string.Join("、", origins.Take(OriginsNamed));
        var origin = origins.Count > OriginsNamed ? $"{from} ほか" : from;
        var details = new AuditDetails(WordsOf(tries), []);
        var account = await db
            .Accounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Key == key, stop);
        if (account is StaffMember or AssessmentAccount)
        {
            audit.Note(AuditAction.SignInFailed, SignInStart.SubjectOf(account), details, origin);
        }
        else if (account is BusinessAccount business)
        {
            var declaration = await db
                .Declarations.AsNoTracking()
                .SingleAsync(d => d.BusinessKey == business.BusinessKey, stop);
            audit.Note(AuditAction.SignInFailed, declaration, details, origin);
        }
    }

    // 3回。最後は2026年11月24日（火）10時07分（WindowsのFirefox）
    private static string WordsOf(List<FailedSignIn> tries)
    {
        var devices = string.Join("、", tries.Select(t => t.Device).Distinct());
        return $"{tries.Count}回。最後は{tries.Max(t => t.At).ShowMinute()}（{devices}）";
    }
}
