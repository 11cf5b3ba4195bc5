using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.Audit;

/// <summary>
/// つながりの確認: the entries since the last run and the end, and a stretch of the older ones, so that
/// each comes up again. 操作の記録 shows what it found.
/// </summary>
public sealed class CheckAudit(
    RegistryDb db,
    AuditVerification verification,
    AuditSeal seal,
    TimeProvider clock,
    ILogger<CheckAudit> log
) : IJob
{
    // A second or so of one processor; at ten minutes' pace a million entries come up again in a week.
    private const int Again = 1_000;

    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken stop)
    {
        var check = await db.AuditChecks.SingleAsync(stop);
        var head = await verification.HeadAsync(stop);
        var fault =
            await verification.SealedAsync(check.CheckedTo, check.Seal, stop)
            ?? await verification.VerifyAsync(check.CheckedTo + 1, head.Number, null, stop)
            ?? await verification.VerifyEndAsync(head, stop)
            ?? await AgainAsync(check, stop);
        (check.CheckedAt, check.BrokenAt, check.Problem) = (
            clock.GetUtcNow(),
            fault?.Number,
            fault?.Sentence
        );
        if (fault is not null)
        {
            log.LogCritical("The audit log is broken at {Number}", fault.Number);
        }
        else if (head.Number > 0)
        {
            (check.CheckedTo, check.Seal) = (head.Number, seal.Of(head.Number, head.Hash));
        }

        await db.SaveChangesAsync(stop);
    }

    private async Task<AuditFault?> AgainAsync(AuditCheck check, CancellationToken stop)
    {
        var from = check.AgainTo >= check.CheckedTo ? 1 : check.AgainTo + 1;
        var to = Math.Min(from + Again - 1, check.CheckedTo);
        if (await verification.VerifyAsync(from, to, null, stop) is { } fault)
        {
            return fault;
        }

        check.AgainTo = to;
        return null;
    }
}
