using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Terms;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Texts;

/// <summary>使用規約を改定する</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class TermsModel(
    RegistryDb db,
    TermsOfUse terms,
    PublishTexts publish,
    FormMemory memory,
    TimeProvider clock
) : TextPage(memory)
{
    private const string Path = "/secretariat/texts/terms";

    private DateOnly Today => clock.GetUtcNow().DateInJapan();
    public TermsVersion Latest => terms.Versions[^1];

    /// <summary>The new version, what it adds and changes marked.</summary>
    public IReadOnlyList<TermsBlock> Added { get; private set; } = [];

    /// <summary>What of the newest version is in it no more.</summary>
    public IReadOnlyList<TermsBlock> Removed { get; private set; } = [];

    /// <summary>途中の下書き whose applicants will be asked to agree again.</summary>
    public int Drafts { get; private set; }

    public async Task OnGetAsync()
    {
        await ShowAsync(new() { Body = Latest.Text });
        var next = TermsVersion.Of(Latest.Version, Input.Body ?? "");
        Added = next.ChangedSince(Latest);
        Removed = [.. Latest.ChangedSince(next).Where(b => b.Changed)];
        var now = clock.GetUtcNow();
        Drafts = await db.Drafts.CountAsync(d =>
            d.ExpiresAt > now && !db.Applications.Any(a => a.DraftKey == d.Key)
        );
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var errors = TermsTextRules.Check(Input, Latest.Version, Latest.Text, Today);
        if (await LookFirstAsync(Path, errors) is { } again)
        {
            return again;
        }

        await publish.TermsAsync(Input);
        return Published(TextInput.Date(Input.From)!.Value, Today);
    }

    public async Task<IActionResult> OnPostBackAsync(string? from) =>
        SeeOther(
            TextInput.Date(from) is { } day && await publish.TakeTermsBackAsync(day)
                ? $"{Overview}?notice=cancelled"
                : Overview
        );
}
