using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Secretariat.Staff;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.SecondFactor;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Staff;

/// <summary>職員を追加する</summary>
[Authorize(Policy = Policies.Administer)]
[RecentlyConfirmed]
public sealed class AddModel(StaffAccounts accounts, ShownOnce shown) : FormPage
{
    public StaffForm Form { get; private set; } = new();

    public async Task OnGetAsync() => Form = await RecallAsync<StaffForm>() ?? new();

    // Not named form: that is in the address after a mistake, and would be taken for its prefix.
    public async Task<IActionResult> OnPostAsync(StaffForm typed)
    {
        List<FieldError> errors = [.. StaffRules.Check(typed.Mail, typed.Name, typed.Chosen)];
        if (errors is not [])
        {
            return await AgainAsync(typed, errors);
        }

        if (await accounts.AddAsync(typed.Mail!, typed.Name!, typed.Chosen) is not { } staff)
        {
            return await AgainAsync(
                typed,
                new FieldError(
                    StaffRules.Mail.Name,
                    "このメールアドレスの職員は、すでに登録されています"
                )
            );
        }

        var (link, _) = await accounts.NewLinkAsync(staff);
        return SeeOther(
            await shown.KeepAsync($"/secretariat/staff/{staff.Key}", [link.AbsoluteUri])
        );
    }
}
