using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>まとめて受理: cases that this person has opened, looked at in one list before they are accepted.</summary>
[Authorize(Policy = Policies.Decide)]
public sealed class BatchModel(
    CaseFiles files,
    DecisionMails mails,
    AcceptMany acceptMany,
    FormMemory memory
) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "f")]
    public string? F { get; set; }

    [BindProperty(SupportsGet = true, Name = "form")]
    public Guid? Form { get; set; }

    public QueueFilter Filter => QueueFilter.Parse(F);
    public IReadOnlyList<Declaration> Cases { get; private set; } = [];
    public PreviewedMail? Mail { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (await BatchAsync() is not { } batch)
        {
            return Redirect($"/secretariat{Filter.Query(("notice", "nothing-chosen"))}");
        }

        List<Declaration> cases = [];
        foreach (var one in batch.Cases)
        {
            if (await files.FindAsync(one.Key) is { Status: DeclarationStatus.Declared } found)
            {
                cases.Add(found);
            }
        }

        Cases = cases;
        Mail = cases is [var first, ..]
            ? (
                await mails.PreviewAsync(
                    first,
                    DecisionKind.Accept,
                    new() { Kind = DecisionKind.Accept, Version = first.Version }
                )
            )[0]
            : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await BatchAsync() is not { } batch)
        {
            return SeeOther($"/secretariat{Filter.Query(("notice", "nothing-chosen"))}");
        }

        var decided = await acceptMany.AcceptAsync(batch);
        var notice = decided.Count == batch.Cases.Count ? "batch" : "batch-some";
        return SeeOther(
            $"/secretariat{Filter.Query(("done", string.Join(',', decided)), ("notice", notice))}"
        );
    }

    private async Task<Batch?> BatchAsync() => (await memory.RecallAsync<Batch>(Form))?.Typed;
}
