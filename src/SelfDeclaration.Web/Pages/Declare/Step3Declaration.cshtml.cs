using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>自己宣言入力</summary>
public sealed class Step3DeclarationModel(
    DeclareServices services,
    Passwords passwords,
    KeptPolicies policies,
    SignedIn signedIn
) : DeclarePageModel(services)
{
    public override DeclarePage Screen => DeclarePage.Declaration;

    [BindProperty]
    public DeclarationInput Input { get; set; } = new();

    /// <summary>The address probably meant; null when the typed one looks right.</summary>
    public string? SuggestedMail { get; private set; }

    /// <summary>The account's own 基本方針; null when there is none, or it stands in the fields already.</summary>
    public PolicyOffer? Offer { get; private set; }

    /// <summary>The name of the representative, offered as 担当者名; null for 法人.</summary>
    public string? RepresentativeName =>
        State.Answers.Business.Kind is Businesses.BusinessKind.SoleProprietor
            ? TypedText.Name(State.Answers.Business.RepresentativeName)
            : null;

    protected override DraftState Apply(DraftState state) =>
        state with
        {
            Answers = state.Answers with
            {
                Declaration = Input with
                {
                    KeepMailAsTyped =
                        state.Answers.Declaration.KeepMailAsTyped
                        && Input.ContactMail == state.Answers.Declaration.ContactMail,
                },
            },
        };

    protected override async Task ShowAsync()
    {
        Input = State.Answers.Declaration;
        SuggestedMail = Suggestion();
        Offer = await OfferAsync() is { } offer && offer.Into(Input) != Input ? offer : null;
        if (string.IsNullOrWhiteSpace(Input.ContactName) && !State.IsRefused(Screen))
        {
            Input = Input with { ContactName = RepresentativeName };
        }
    }

    protected override Task<IReadOnlyList<FieldError>> CheckAsync() =>
        Task.FromResult<IReadOnlyList<FieldError>>([
            .. DeclarationRules.Check(State.Answers.Declaration, Today),
            .. Suggestion() is { } suggested
                ? (FieldError[])
                    [
                        new(
                            nameof(DeclarationInput.ContactMail),
                            $"担当者メールアドレスは {suggested} ではありませんか。下のボタンで選んでください"
                        ),
                    ]
                : [],
        ]);

    protected override async Task<IActionResult?> ActAsync(string act)
    {
        switch (act)
        {
            case MailSuggestion.Correct:
                await ChangeDeclarationAsync(d =>
                    d with
                    {
                        ContactMail = Suggestion() ?? d.ContactMail,
                    }
                );
                return RedirectHere(fragment: "contactMail");
            case MailSuggestion.Keep:
                await ChangeDeclarationAsync(d => d with { KeepMailAsTyped = true });
                return null;
            case PolicyOffer.Act when await OfferAsync() is { } offer:
                await ChangeDeclarationAsync(d => offer.Into(d) with { Star = StarLevel.TwoStar });
                return RedirectHere(fragment: FieldShell.IdOf(DeclarationFields.PolicySetOn.Name));
            default:
                await RefusePasswordMadeOfMailAsync();
                return null;
        }
    }

    private async Task<PolicyOffer?> OfferAsync() =>
        signedIn.IsBusiness ? await policies.OfferAsync(signedIn.AccountKey) : null;

    private string? Suggestion() =>
        State.Answers.Declaration.KeepMailAsTyped
            ? null
            : MailTypo.Suggest(TypedText.Mail(State.Answers.Declaration.ContactMail));

    // The password came a page earlier, when the address was not known yet. Only its hash is left,
    // so the address itself is tried against it where the length fits: each try costs a whole hash.
    private async Task RefusePasswordMadeOfMailAsync()
    {
        var answers = State.Answers;
        if (
            answers.PasswordHash is { } hash
            && PasswordRules
                .OwnWords(answers.Business, answers.Declaration.ContactMail)
                .Any(word => word.Length == answers.PasswordLength && passwords.Matches(hash, word))
        )
        {
            await SaveAsync(s =>
                s.Refuse(DeclarePage.Profile, true) with
                {
                    Answers = s.Refuse(DeclarePage.Profile, true).Answers with
                    {
                        PasswordHash = null,
                        PasswordRefusal = PasswordRules.OwnWordsMessage,
                    },
                }
            );
        }
    }

    private Task ChangeDeclarationAsync(Func<DeclarationInput, DeclarationInput> change) =>
        ChangeAnswersAsync(a => a with { Declaration = change(a.Declaration) });
}
