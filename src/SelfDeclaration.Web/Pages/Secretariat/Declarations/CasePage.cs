using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Accounts;
using SelfDeclaration.Calendar;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Declarations;

/// <summary>申込みのページ: what every page about one declaration starts from, whatever its status.</summary>
public abstract class CasePage(CaseServices services, SignedIn signedIn) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public long Key { get; set; }

    /// <summary>The queue's filter goes along, so that 次の申込み is one of the same.</summary>
    [BindProperty(SupportsGet = true, Name = "f")]
    public string? F { get; set; }

    public Declaration Declaration { get; private set; } = null!;
    public ContactPerson Contact => Declaration.ContactPersons[^1];
    public QueueFilter Filter => QueueFilter.Parse(F);

    /// <summary>承認: may decide, and not only ask back.</summary>
    public bool MayDecide => signedIn.Roles.HasFlag(StaffRoles.Acceptance);

    protected CaseServices Services => services;
    protected SignedIn SignedIn => signedIn;

    /// <summary>Address of the case, the filter kept.</summary>
    public string CaseUrl => $"{UrlOf(Key)}{Filter.Query()}";

    public string QueueUrl => $"/secretariat{Filter.Query()}";

    public WaitingTime WaitedSince(DateTimeOffset since) => services.Clock.WaitedSince(since);

    public DateOnly EndOf(DateTimeOffset since) => services.Clock.EndOf(since);

    public static string UrlOf(long key) =>
        string.Create(CultureInfo.InvariantCulture, $"/secretariat/declarations/{key}");

    /// <summary>An address below the case.</summary>
    public string At(string below, params IEnumerable<(string Name, string? Value)> query) =>
        $"{UrlOf(Key)}{below}{Filter.Query(query)}";

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await services.Files.FindAsync(Key) is not { } declaration)
        {
            context.Result = NotFound();
            return;
        }

        Declaration = declaration;
        // Somebody's data: nothing of it stays in a cache or behind the Back button after logging out.
        Response.Headers.CacheControl = "no-store";
        await next();
    }

    /// <summary>To the page that says who was faster and keeps what was typed.</summary>
    protected async Task<IActionResult> ConflictAsync(string typed)
    {
        var key = await services.Memory.KeepAsync(new LostText(typed), []);
        return SeeOther(At("/conflict", ("form", key.ToString("N"))));
    }

    protected static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What was typed into a form that came too late.</summary>
public sealed record LostText(string Text);
