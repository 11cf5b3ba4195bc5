using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Declarations;

/// <summary>先に行われた操作: says who was faster, and keeps what this person had typed.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class ConflictModel(CaseServices services, CaseConflict conflict, SignedIn signedIn)
    : CasePage(services, signedIn)
{
    [BindProperty(SupportsGet = true, Name = "form")]
    public Guid? Form { get; set; }

    public string Sentence { get; private set; } = "";
    public string Typed { get; private set; } = "";
    public long? NextKey { get; private set; }

    public async Task OnGetAsync()
    {
        Sentence = await conflict.SentenceAsync(Key);
        Typed = (await Services.Memory.RecallAsync<LostText>(Form))?.Typed.Text ?? "";
        NextKey = await Services.Queue.NextAsync(Filter, null, Key);
    }
}
