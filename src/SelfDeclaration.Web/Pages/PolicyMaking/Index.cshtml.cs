using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.PolicyMaking;

/// <summary>基本方針ジェネレータ: eight questions, for everybody.</summary>
public sealed class IndexModel(PolicyNote note, SignedIn signedIn, RegistryDb db) : FormPage
{
    public PolicyInput Input { get; private set; } = new();
    public PolicyTemplate Template => note.Template;

    public async Task OnGetAsync() =>
        Input =
            await RecallAsync<PolicyInput>()
            ?? note.Read(HttpContext)
            ?? new() { Name = await NameAsync() };

    /// <summary>基本方針を作る</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var input = Read(Request.Form);
        var errors = PolicyRules.Check(input, Template).ToList();
        if (errors.Count > 0)
        {
            return await AgainAsync(input, errors);
        }

        note.Give(HttpContext, input);
        return SeeOther(PolicyFiles.Result);
    }

    private PolicyInput Read(IFormCollection form) =>
        new()
        {
            Name = form[PolicyFields.Name.Name],
            Representative = form[PolicyFields.Representative.Name],
            Chosen = Template.Questions.ToDictionary(
                q => q.Code,
                IReadOnlyList<string> (q) => [.. form[q.Code].OfType<string>()]
            ),
        };

    // Proposed to who is signed in.
    private async Task<string?> NameAsync()
    {
        if (!signedIn.IsBusiness)
        {
            return null;
        }

        var key = signedIn.AccountKey;
        return signedIn.HasDeclared
            ? await db
                .BusinessAccounts.Where(a => a.Key == key)
                .Select(a => a.Business.Name)
                .SingleAsync()
            : await db
                .Profiles.Where(p => p.AccountKey == key)
                .Select(p => p.Organisation)
                .SingleOrDefaultAsync();
    }
}
