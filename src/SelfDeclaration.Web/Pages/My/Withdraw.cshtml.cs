using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>停止: the business ends its declaration, and has two weeks to think again.</summary>
[RecentlyConfirmed]
public sealed class WithdrawModel(
    MyDeclaration my,
    ChangeDeclaration change,
    IOptions<DeclarationSettings> settings
) : MyPage(my)
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public int UndoDays => settings.Value.WithdrawUndoDays;

    protected override bool IsOpen => Declaration.Status.IsLive();

    public async Task OnGetAsync() => Input = await RecallAsync<WithdrawInput>() ?? new();

    public async Task<IActionResult> OnPostAsync(int seen)
    {
        if (ChangeFields.CheckReason(Input.Reason) is { } error)
        {
            return await AgainAsync(Input, error);
        }

        if (seen != Declaration.Version)
        {
            return To("/my/withdraw", MyNotice.ChangedElsewhere);
        }

        var reason = TypedText.Paragraphs(Input.Reason);
        var result = await change.WithdrawAsync(Declaration, reason.Length == 0 ? null : reason);
        return result.Done
            ? To(Address, MyNotice.Withdrawn)
            : To("/my/withdraw", MyNotice.ChangedElsewhere);
    }
}

public sealed record WithdrawInput
{
    public string? Reason { get; init; }
}
