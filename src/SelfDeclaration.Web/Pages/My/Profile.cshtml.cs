using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.Pages.Members;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>利用者のプロフィール and 統計利用への同意, of accounts of both kinds.</summary>
public sealed class ProfileModel(
    RegistryDb db,
    SignedIn signedIn,
    ReferenceData reference,
    AuditLog audit,
    TimeProvider clock
) : OwnPage(db, signedIn)
{
    private readonly RegistryDb _db = db;

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    /// <summary>Null for a declared business.</summary>
    public AssessmentAccount? Member => Account as AssessmentAccount;

    /// <summary>Since when the results are counted; null when they are not.</summary>
    public DateTimeOffset? ConsentedAt { get; private set; }

    public ProfileChoices Choices => new(reference, Input, WithName: Member is not null);

    public async Task OnGetAsync()
    {
        var profile = await _db.Profiles.FindAsync(Account.Key);
        ConsentedAt = profile?.StatisticsConsentAt;
        var kept = profile is null ? await OfDeclarationAsync() : ProfileInput.Of(profile);
        Input = await RecallAsync<ProfileInput>() ?? kept with { Name = Member?.Name };
    }

    /// <summary>保存する</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        FieldError[] errors =
        [
            .. Member is not null && ProfileRules.CheckName(Input) is { } name
                ? [name]
                : (FieldError[])[],
            .. ProfileChoices.Check(reference, Input),
        ];
        if (errors.Length > 0)
        {
            return await AgainAsync(Input, errors);
        }

        var now = clock.GetUtcNow();
        var profile = await _db.Profiles.FindAsync(Account.Key);
        if (profile is null)
        {
            profile = new() { AccountKey = Account.Key, UpdatedAt = now };
            _db.Add(profile);
        }

        var before = profile.StatisticsConsentAt;
        ProfileRules.Write(Input, profile, now);
        Member?.Name = TypedText.Name(Input.Name);
        await NoteAsync(before, profile.StatisticsConsentAt);
        await audit.SaveAsync();
        return SeeOther($"/my/profile?notice={MyNotice.ProfileSaved}");
    }

    // Somebody may ask one day whether and when they agreed.
    private async Task NoteAsync(DateTimeOffset? before, DateTimeOffset? now)
    {
        if (before is null == now is null)
        {
            return;
        }

        var action = now is null
            ? AuditAction.StatisticsConsentWithdrawn
            : AuditAction.StatisticsConsented;
        if (await DeclarationAsync() is { } declaration)
        {
            audit.Note(action, declaration);
        }
        else
        {
            audit.Note(action, SignInStart.SubjectOf(Account));
        }
    }

    // Proposed, and kept only when it is sent.
    private async Task<ProfileInput> OfDeclarationAsync() =>
        await DeclarationAsync() is { } declaration
            ? new()
            {
                MajorIndustry = reference
                    .Industries.FirstOrDefault(i => i.Code == declaration.Business.IndustryCode)
                    ?.MajorCode,
                Prefecture = declaration.Business.PrefectureCode,
            }
            : new();

    private async Task<Declarations.Declaration?> DeclarationAsync() =>
        Account is BusinessAccount { BusinessKey: var business }
            ? await _db
                .Declarations.Include(d => d.Business)
                .SingleAsync(d => d.BusinessKey == business)
            : null;
}
