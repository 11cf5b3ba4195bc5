using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Experts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Experts;

/// <summary>専門家の登録内容, for who holds the mailed link: opening it shows, a button sends.</summary>
public sealed class EditModel(
    RegistryDb db,
    ExpertLinks links,
    ExpertChoices choices,
    IOptions<ExpertSettings> settings,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public ExpertInput Input { get; set; } = new();

    /// <summary>Null: the link does nothing any more.</summary>
    public Expert? Expert { get; private set; }

    /// <summary>What has just been done, as a heading.</summary>
    public string? Done =>
        Request.Query["done"].ToString() switch
        {
            "sent" => "掲載の申込みを受け付けました",
            "renewed" => "掲載を更新しました",
            "withdrawn" when Expert is null => "登録をやめ、内容を消しました",
            _ => null,
        };

    public bool IsShown => Expert!.IsShown(Today);
    public bool CanRenew => Expert!.CanRenew(Today, settings.Value.RemindDays);
    public ExpertFields Fields => new(Input, choices, IsOwn: true);

    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        // The link stands in the address: other sites, and pages linked from here, are not told.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Expert = await links.FindAsync(Token);
        Input =
            await RecallAsync<ExpertInput>()
            ?? (Expert?.Newest is { } newest ? ExpertInput.Of(newest) : new());
    }

    /// <summary>この内容で掲載を申し込む</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await links.FindAsync(Token) is not { } expert)
        {
            return Back();
        }

        if (ExpertRules.Check(Input, choices.PrefectureCodes).ToList() is [_, ..] errors)
        {
            return await AgainWithTokenAsync(errors);
        }

        expert.Propose(ExpertRules.Read(Input), clock.GetUtcNow());
        return await SaveAsync() ? Back("sent") : Back();
    }

    /// <summary>このまま更新する</summary>
    public async Task<IActionResult> OnPostRenewAsync()
    {
        if (await links.FindAsync(Token) is not { } expert)
        {
            return Back();
        }

        if (expert.CanRenew(Today, settings.Value.RemindDays))
        {
            expert.Renew(Today, settings.Value.RenewalMonths);
            await SaveAsync();
        }

        return Back("renewed");
    }

    /// <summary>登録をやめて内容を消す</summary>
    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (await links.FindAsync(Token) is { } expert)
        {
            await db.MailLinks.Where(l => l.SubjectKey == expert.Key).ExecuteDeleteAsync();
            await db.Experts.Where(e => e.Key == expert.Key).ExecuteDeleteAsync();
        }

        return SeeOther("/experts/edit?done=withdrawn");
    }

    // False: the desk decided at the same moment; the page shows what stands now.
    private async Task<bool> SaveAsync()
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private IActionResult Back(string? done = null) =>
        SeeOther(
            $"/experts/edit{QueryString.Create("token", Token ?? "")}{(done is null ? "" : $"&done={done}")}"
        );

    // The form posts to the address without the token, so that no log of posts holds it.
    private async Task<IActionResult> AgainWithTokenAsync(IReadOnlyList<FieldError> errors)
    {
        var memory = HttpContext.RequestServices.GetRequiredService<FormMemory>();
        var query = QueryString
            .Create("token", Token ?? "")
            .Add("form", (await memory.KeepAsync(Input, errors)).ToString("N"));
        return SeeOther($"/experts/edit{query}#errors");
    }
}
