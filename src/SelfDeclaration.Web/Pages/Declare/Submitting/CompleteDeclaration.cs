using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Applications;
using SelfDeclaration.Calendar;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.Telemetry;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

public enum CompletionOutcome
{
    Completed = 1,

    /// <summary>It had been completed before; nothing was done.</summary>
    CompletedBefore,

    /// <summary>The confirmation mail is too old.</summary>
    Expired,

    /// <summary>Another live declaration for the 法人番号 came first.</summary>
    DeclaredByAnother,
}

/// <summary>
/// 自己宣言を完了する: application → business, declaration, account and mail ②, in one transaction.
/// However often and from however many windows it is asked for, it happens once.
/// </summary>
public sealed class CompleteDeclaration(
    RegistryDb db,
    ApplicationStore applications,
    BusinessChecks checks,
    MailOutbox outbox,
    CloseAccount close,
    IOptions<DeclarationSettings> settings,
    IOptions<SecretariatSettings> desk,
    BusinessDays calendar,
    TimeProvider clock
)
{
    public async Task<CompletionOutcome> CompleteAsync(Guid applicationKey)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(applicationKey);
            }
            catch (DbUpdateException) when (attempt < settings.Value.NumberAttempts)
            {
                // A number was taken, or another window was faster: look again with fresh eyes.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>True when another application for the same 法人番号 was completed first.</summary>
    public async Task<bool> IsDeclaredByAnotherAsync(
        Guid applicationKey,
        DeclarationDraft answers
    ) =>
        await checks.IsDeclaredAsync(answers)
        // Asked last, and of the database: the declaration found may be this application's own, of a
        // moment ago.
        && !await db.Applications.AnyAsync(a =>
            a.Key == applicationKey && a.Status == ApplicationStatus.Completed
        );

    private async Task<CompletionOutcome> TryAsync(Guid applicationKey)
    {
        var now = clock.GetUtcNow();
        var application = await db.Applications.SingleAsync(a => a.Key == applicationKey);
        if (application.Status is ApplicationStatus.Completed)
        {
            return CompletionOutcome.CompletedBefore;
        }

        if (!application.IsOpen(now))
        {
            return CompletionOutcome.Expired;
        }

        var state = applications.StateOf(application);
        var answers = state.Answers;
        if (await IsDeclaredByAnotherAsync(applicationKey, answers))
        {
            return CompletionOutcome.DeclaredByAnother;
        }

        // A reason only counts beside a live declaration: it may have been typed for another number.
        if (!await checks.IsDeclaredAsync(answers.Business.CorporateNumber))
        {
            answers = answers with { DuplicateReason = null };
        }

        var (declaration, account) = NewDeclaration.From(
            answers,
            application.ReceiptNumber,
            await checks.CompareWithDirectoryAsync(answers.Business),
            now
        );
        declaration.ResemblesAnother = await checks.ResemblesAnotherAsync(declaration.Business);
        if (settings.Value.Acceptance is AcceptancePolicy.Immediate)
        {
            declaration.Accept(now);
        }

        db.Declarations.Add(declaration);
        db.Accounts.Add(account);
        application.Complete(declaration, now);
        outbox.Add(
            declaration.ContactPersons[0].Mail,
            MailFor(declaration, account.UserNumber),
            application.Key,
            visitor: null
        );
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        await db
            .MailLinks.Where(l => l.SubjectKey == applicationKey && l.UsedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now));
        await db.Drafts.Where(d => d.Key == application.DraftKey).ExecuteDeleteAsync();
        if (state.AccountKey is { } before)
        {
            await close.CarryOverAsync(before, account);
        }

        await transaction.CommitAsync();
        SiteMeters.DeclarationsCompleted.Add(1);
        SiteMeters.DeclarationsAccepted.Add(
            settings.Value.Acceptance is AcceptancePolicy.Immediate ? 1 : 0
        );
        return CompletionOutcome.Completed;
    }

    /// <summary>Mail ② for a declaration whose business and contact persons are loaded.</summary>
    public CompletedMail MailFor(Declaration declaration, string userNumber) =>
        new(
            declaration.Business.Name,
            declaration.ContactPersons[^1].Name,
            declaration.Star,
            userNumber,
            declaration.DeclarationId,
            AcceptanceTarget(declaration.DeclaredAt),
            declaration.Status is DeclarationStatus.Accepted
        );

    /// <summary>The day by which the secretariat has promised to look.</summary>
    public DateOnly AcceptanceTarget(DateTimeOffset declaredAt) =>
        calendar.Add(declaredAt.DateInJapan(), desk.Value.AcceptWithinBusinessDays);
}
