using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>事業者情報入力 4/4: 業種・所属団体・情報送付・パスワード</summary>
public sealed class Step2Business4ProfileModel(
    DeclareServices services,
    ReferenceData reference,
    Passwords passwords
) : DeclarePageModel(services)
{
    public override DeclarePage Screen => DeclarePage.Profile;

    [BindProperty]
    public BusinessInput Input { get; set; } = new();

    /// <summary>Never shown again and never stored: only its hash is.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public ReferenceData Reference => reference;

    public bool HasPassword => State.Answers.PasswordHash is not null;

    protected override DraftState Apply(DraftState state)
    {
        var answers = state.Answers with
        {
            Business = state.Answers.Business with
            {
                Industry = Input.Industry,
                BelongsToAssociation = Input.BelongsToAssociation,
                Association = Input.Association,
                WantsNews = Input.WantsNews,
            },
        };
        return state with { Answers = WithPassword(answers) };
    }

    protected override Task ShowAsync()
    {
        Input = State.Answers.Business;
        return Task.CompletedTask;
    }

    protected override Task<IReadOnlyList<FieldError>> CheckAsync()
    {
        var refusal =
            State.Answers.PasswordRefusal ?? (HasPassword ? null : Refusal(State.Answers, null));
        return Task.FromResult<IReadOnlyList<FieldError>>([
            .. BusinessRules.CheckProfile(State.Answers.Business),
            .. refusal is null ? (FieldError[])[] : [new(BusinessFields.Password.Name, refusal)],
        ]);
    }

    // An empty field keeps the password set before; a refused one leaves only its message behind.
    private DeclarationDraft WithPassword(DeclarationDraft answers)
    {
        if (string.IsNullOrEmpty(Password))
        {
            return answers.PasswordHash is null ? answers : answers with { PasswordRefusal = null };
        }

        var refusal = Refusal(answers, Password);
        return refusal is null
            ? answers with
            {
                PasswordHash = _hash ??= passwords.Hash(Password),
                PasswordLength = Password.Length,
                PasswordRefusal = null,
            }
            : answers with
            {
                PasswordRefusal = refusal,
            };
    }

    private string? Refusal(DeclarationDraft answers, string? password) =>
        PasswordRules.Check(
            password,
            answers.Business,
            answers.Declaration.ContactMail,
            reference.BlockedPasswords
        );

    // Apply may run more than once in a request; hashing is slow on purpose, so once is enough.
    private string? _hash;
}
