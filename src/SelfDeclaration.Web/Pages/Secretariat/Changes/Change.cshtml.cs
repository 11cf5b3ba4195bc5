using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Cases;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Changes;

/// <summary>変更の申請: before and after, beside the directory; to be applied or declined.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class ChangeModel(
    RegistryDb db,
    CaseFiles files,
    CaseViews views,
    ChangeChecks checks,
    FormMemory memory,
    SignedIn signedIn
) : ChangePage(db, files)
{
    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public IReadOnlyList<ComparedValue> Compared { get; private set; } = [];
    public bool MayDecide => signedIn.Roles.HasFlag(StaffRoles.Acceptance);

    public async Task OnGetAsync()
    {
        await views.NoteAsync(Declaration);
        Input = await RecallAsync<ChangeInput>() ?? new() { Version = Asked.Version };
        Compared = await checks.CompareAsync(Declaration, Asked);
    }

    /// <summary>見送る: on to the mail.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (CaseFields.DeclineReason.CheckWords(Input.Reason) is { } error)
        {
            return await AgainAsync(Input, error);
        }

        var form = await memory.KeepAsync(Input, []);
        return SeeOther($"{Address}/preview?form={form:N}");
    }
}

/// <summary>What is typed to decline a request.</summary>
public sealed record ChangeInput
{
    public int Version { get; init; }
    public string? Reason { get; init; }
}
