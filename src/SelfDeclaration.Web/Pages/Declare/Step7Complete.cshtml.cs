using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Applications;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>宣言完了: the two numbers, for a short while in the browser that finished; masked after that.</summary>
public sealed class Step7CompleteModel(
    RegistryDb db,
    DraftStore drafts,
    ApplicationStore applications,
    CompleteDeclaration complete,
    CompletedCookie completed,
    MailOutbox outbox,
    MailLimits limits,
    Visitor visitor
) : FormPage
{
    public Declaration Declaration { get; private set; } = null!;
    public BusinessAccount Account { get; private set; } = null!;

    /// <summary>True while the numbers may be shown in full.</summary>
    public bool ShowsNumbers { get; private set; }

    public ContactPerson Contact => Declaration.ContactPersons[^1];
    public DateOnly AcceptanceTarget => complete.AcceptanceTarget(Declaration.DeclaredAt);
    public bool IsAccepted => Declaration.Status is DeclarationStatus.Accepted;
    public string UserNumberText => UserNumber.Show(Account.UserNumber);
    public string DeclarationIdText => DeclarationId.Show(Declaration.DeclarationId);
    public string? Notice { get; private set; }
    public DateTimeOffset? MailsAgainAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? notice)
    {
        if (!await LoadAsync())
        {
            return Redirect(DeclareRoutes.Start);
        }

        Response.Headers.CacheControl = "no-store";
        Notice = notice;
        MailsAgainAt = notice == DeclareNotice.MailLimit ? await AgainAtAsync() : null;
        return Page();
    }

    /// <summary>番号をメールで送る: to the registered address only.</summary>
    public async Task<IActionResult> OnPostMailAsync()
    {
        if (!await LoadAsync())
        {
            return SeeOther(DeclareRoutes.Start);
        }

        if (await AgainAtAsync() is not null)
        {
            return SeeOther($"{DeclareRoutes.Complete}?notice={DeclareNotice.MailLimit}");
        }

        outbox.Add(
            Contact.Mail,
            complete.MailFor(Declaration, Account.UserNumber),
            _applicationKey,
            visitor.Hash(HttpContext)
        );
        await db.SaveChangesAsync();
        return SeeOther($"{DeclareRoutes.Complete}?notice={DeclareNotice.Resent}");
    }

    /// <summary>別の事業者の自己宣言を始める</summary>
    public IActionResult OnPostNew()
    {
        drafts.LeaveBehind();
        completed.Clear();
        return SeeOther(DeclareRoutes.Start);
    }

    private Guid _applicationKey;

    private Task<DateTimeOffset?> AgainAtAsync() =>
        limits.NextAllowedAsync(Contact.Mail, visitor.Hash(HttpContext), _applicationKey);

    private async Task<bool> LoadAsync()
    {
        var justCompleted = completed.Read();
        var key = justCompleted ?? (await applications.OfThisBrowserAsync())?.Key;
        var application = await db
            .Applications.Include(a => a.Declaration!.Business)
            .Include(a => a.Declaration!.ContactPersons)
            .SingleOrDefaultAsync(a => a.Key == key && a.Status == ApplicationStatus.Completed);
        if (application?.Declaration is not { } declaration)
        {
            return false;
        }

        (Declaration, ShowsNumbers, _applicationKey) = (
            declaration,
            justCompleted is not null,
            application.Key
        );
        Account = await db.BusinessAccounts.SingleAsync(a =>
            a.BusinessKey == declaration.BusinessKey
        );
        return true;
    }
}
