using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.Retention;

/// <summary>匿名化: what ended long ago is kept without telling whose it was, its records included.</summary>
public sealed class AnonymiseDeclarations(
    RegistryDb db,
    AuditLog audit,
    IOptions<RetentionSettings> settings,
    TimeProvider clock
) : IJob
{
    // One transaction each; this many are looked up at a time.
    private const int Batch = 100;

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var ended = now.AddYears(-settings.Value.EndedYears);
        var rejected = now.AddYears(-settings.Value.RejectedYears);
        while (
            await db
                .Declarations.Where(d =>
                    d.AnonymisedAt == null
                    && (
                        d.EndedAt <= ended
                        || (d.EndedAt <= rejected && d.Status == DeclarationStatus.Rejected)
                    )
                )
                .OrderBy(d => d.EndedAt)
                .Select(d => d.Key)
                .Take(Batch)
                .ToListAsync(stop)
                is { Count: > 0 } due
        )
        {
            foreach (var key in due)
            {
                await AnonymiseAsync(key, now, stop);
                await Task.Delay(settings.Value.PauseMilliseconds, stop);
            }
        }
    }

    private async Task AnonymiseAsync(long key, DateTimeOffset now, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // The update locks the row: another copy of the site comes too late.
        if (
            await db
                .Declarations.Where(d => d.Key == key && d.AnonymisedAt == null)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.AnonymisedAt, now), stop) == 0
        )
        {
            return;
        }

        var declaration = await db
            .Declarations.Include(d => d.Business)
            .SingleAsync(d => d.Key == key, stop);
        declaration.Anonymise(now);
        await AnonymisePeopleAsync(declaration, now, stop);
        audit.Note(
            AuditAction.PersonalDataRemoved,
            declaration,
            RemovedDetails.Of(
                "保存期間が過ぎたため、登録の内容と、その操作の記録の中身を消しました",
                await RemoveDetailsAsync(key, stop)
            )
        );
        await audit.SaveAsync((AuditActor.Job, "匿名化"));
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
    }

    private async Task AnonymisePeopleAsync(
        Declaration declaration,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        await db.Set<ContactPerson>()
            .Where(p => EF.Property<long>(p, "DeclarationKey") == declaration.Key)
            .ExecuteUpdateAsync(
                p => p.SetProperty(x => x.Name, Business.Anonymous).SetProperty(x => x.Mail, ""),
                stop
            );
        await db.Set<LevelPeriod>()
            .Where(p => EF.Property<long>(p, "DeclarationKey") == declaration.Key)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.PolicyUrl, (string?)null), stop);
        await db
            .ChangeRequests.Where(c => c.DeclarationKey == declaration.Key)
            .ExecuteDeleteAsync(stop);
        await db
            .ContactPersonChanges.Where(c => c.DeclarationKey == declaration.Key)
            .ExecuteDeleteAsync(stop);
        await db
            .RegisterReports.Where(r => r.DeclarationKey == declaration.Key)
            .ExecuteDeleteAsync(stop);
        await db.Decisions.Where(d => d.DeclarationKey == declaration.Key).ExecuteDeleteAsync(stop);
        await db.CaseViews.Where(v => v.DeclarationKey == declaration.Key).ExecuteDeleteAsync(stop);
        await db
            .PolicyChecks.Where(c => c.DeclarationKey == declaration.Key)
            .ExecuteDeleteAsync(stop);
        await CloseAccountAsync(declaration, now, stop);
    }

    private async Task CloseAccountAsync(
        Declaration declaration,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        // The account stays, for its 利用者番号 is never given twice; nobody signs in with it.
        var accounts = db.BusinessAccounts.Where(a => a.BusinessKey == declaration.BusinessKey);
        await db
            .Sessions.Where(s => accounts.Any(a => a.Key == s.AccountKey))
            .ExecuteDeleteAsync(stop);
        await db
            .Passkeys.Where(p => accounts.Any(a => a.Key == p.AccountKey))
            .ExecuteDeleteAsync(stop);
        await db
            .KnownDevices.Where(d => accounts.Any(a => a.Key == d.AccountKey))
            .ExecuteDeleteAsync(stop);
        await db
            .DocumentReadings.Where(r => accounts.Any(a => a.Key == r.AccountKey))
            .ExecuteDeleteAsync(stop);
        await db
            .LearningProgress.Where(p => accounts.Any(a => a.Key == p.AccountKey))
            .ExecuteDeleteAsync(stop);
        await db
            .ExternalLogins.Where(l => accounts.Any(a => a.Key == l.AccountKey))
            .ExecuteDeleteAsync(stop);
        await db
            .Profiles.Where(p => accounts.Any(a => a.Key == p.AccountKey))
            .ExecuteDeleteAsync(stop);
        await accounts.ExecuteUpdateAsync(
            a =>
                a.SetProperty(x => x.PasswordHash, (string?)null)
                    .SetProperty(x => x.AuthenticatorKey, (string?)null)
                    .SetProperty(x => x.DisabledAt, now),
            stop
        );
    }

    private async Task<List<long>> RemoveDetailsAsync(long key, CancellationToken stop)
    {
        var entries = db.AuditEntries.Where(e =>
            e.DeclarationKey == key
            && e.Details != null
            && e.Action != AuditAction.PersonalDataRemoved
        );
        var numbers = await entries.Select(e => e.Number).ToListAsync(stop);
        await entries.ExecuteUpdateAsync(e => e.SetProperty(x => x.Details, (string?)null), stop);
        return numbers;
    }
}
