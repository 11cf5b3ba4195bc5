using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Secretariat.Staff;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.SecondFactor;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Staff;

/// <summary>職員の変更</summary>
[Authorize(Policy = Policies.Administer)]
[RecentlyConfirmed]
public sealed class EditModel(
    RegistryDb db,
    StaffAccounts accounts,
    ShownOnce shown,
    SignedIn signedIn,
    IOptions<SignInSettings> settings
) : FormPage
{
    public StaffMember Staff { get; private set; } = null!;
    public StaffForm Form { get; private set; } = new();
    public string? Link { get; private set; }
    public string? Notice { get; private set; }
    public int LinkHours => settings.Value.EnrolmentLinkHours;

    public async Task<IActionResult> OnGetAsync(long key, Guid? shown, string? notice)
    {
        if (!await FindAsync(key))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Form = await RecallAsync<StaffForm>() ?? StaffForm.Of(Staff);
        Link = (await Shown.RecallAsync(shown)) is [var link] ? link : null;
        Notice = notice switch
        {
            "saved" => "変更を保存しました。",
            "disabled" => "使用を停止しました。",
            "enabled" => "使用を再開しました。",
            _ => null,
        };
        return Page();
    }

    // Not named form: that is in the address after a mistake, and would be taken for its prefix.
    public Task<IActionResult> OnPostAsync(long key, StaffForm typed) =>
        ForAsync(
            key,
            [
                .. StaffRules
                    .Check(typed.Mail, typed.Name, typed.Chosen)
                    .Where(e => e.Field != "Mail"),
            ],
            typed.Chosen,
            typed,
            async () =>
            {
                await accounts.ChangeAsync(Staff, typed.Name!, typed.Chosen);
                return Here("saved");
            }
        );

    /// <summary>新しい登録のリンクを作る</summary>
    public Task<IActionResult> OnPostLinkAsync(long key) =>
        ForAsync(
            key,
            [],
            null,
            null,
            async () =>
            {
                var (link, _) = await accounts.NewLinkAsync(Staff);
                return await Shown.KeepAsync($"/secretariat/staff/{key}", [link.AbsoluteUri]);
            }
        );

    /// <summary>使用を停止する</summary>
    public Task<IActionResult> OnPostDisableAsync(long key) =>
        ForAsync(
            key,
            [],
            StaffRoles.None,
            null,
            async () =>
            {
                await accounts.DisableAsync(Staff);
                return Here("disabled");
            }
        );

    /// <summary>使用を再開する</summary>
    public Task<IActionResult> OnPostEnableAsync(long key) =>
        ForAsync(
            key,
            [],
            null,
            null,
            async () =>
            {
                await accounts.EnableAsync(Staff);
                return Here("enabled");
            }
        );

    private async Task<IActionResult> ForAsync(
        long key,
        IReadOnlyList<FieldError> errors,
        StaffRoles? after,
        StaffForm? typed,
        Func<Task<string>> changeAsync
    )
    {
        if (!await FindAsync(key))
        {
            return NotFound();
        }

        var isSelf = Staff.Key == signedIn.AccountKey;
        List<FieldError> all = [.. errors];
        if (after is { } roles && StaffRules.CheckOwn(Staff.Roles, roles, isSelf) is { } own)
        {
            all.Add(own);
        }

        return all is []
            ? SeeOther(await changeAsync())
            : await AgainAsync(typed ?? StaffForm.Of(Staff), all);
    }

    private async Task<bool> FindAsync(long key)
    {
        var staff = await db.Staff.SingleOrDefaultAsync(s => s.Key == key);
        Staff = staff!;
        return staff is not null;
    }

    private string Here(string notice) => $"/secretariat/staff/{Staff.Key}?notice={notice}";

    private ShownOnce Shown => shown;
}
