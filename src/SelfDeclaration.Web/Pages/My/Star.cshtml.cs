using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>段階の変更: 一つ星 to 二つ星 by the rules of 自己宣言入力, or new evidence for 二つ星. Numbers stay.</summary>
public sealed class StarModel(
    MyDeclaration my,
    ChangeRequests requests,
    ChangeDeclaration change,
    KeptPolicies policies,
    AssessmentResults assessments,
    TimeProvider clock
) : MyPage(my)
{
    [BindProperty]
    public DeclarationInput Input { get; set; } = new();

    public bool HasTwoStars => Declaration.Star is StarLevel.TwoStar;
    public bool Waits => change.Waits(Declaration);

    /// <summary>A change of the level that waits already, which this one would replace.</summary>
    public ChangeRequest? Waiting { get; private set; }

    /// <summary>The account's own 基本方針; null when there is none, or it stands in the fields already.</summary>
    public PolicyOffer? Offer { get; private set; }

    protected override bool IsOpen => Declaration.Status.IsLive();

    private LevelEvidence Level => LevelEvidence.Of(Declaration.Levels[^1]);

    public async Task OnGetAsync()
    {
        var offer = await policies.OfferAsync(Account.Key);
        Waiting = (await requests.WaitingAsync(Declaration.Key)).Find(r =>
            r.Kind is ChangeKind.StarLevel
        );
        Input =
            await RecallAsync<DeclarationInput>()
            ?? WithPublishedPolicy(
                offer,
                await WithResultAsync(
                    DeclarationInput.Of(
                        Waiting is null ? Level : LevelValues.With(Level, Waiting.Values)
                    )
                )
            );
        Offer = offer is not null && offer.Into(Input) != Input ? offer : null;
    }

    // 「この結果で二つ星へ進む」: day and total of the result named in the address, to be seen and changed here.
    private async Task<DeclarationInput> WithResultAsync(DeclarationInput input) =>
        Request.Query["result"].ToString() is { Length: > 0 } address
        && await assessments.FindAsync(address) is { } result
            ? input with
            {
                AssessedOn = DateInput.Of(result.AnsweredAt.DateInJapan()),
                AssessmentScore = $"{result.Total}",
            }
            : input;

    public async Task<IActionResult> OnPostAsync(int seen, string? act)
    {
        var typed = Input with { Star = StarLevel.TwoStar };
        if (act == PolicyOffer.Act && await policies.OfferAsync(Account.Key) is { } offer)
        {
            return await AgainAsync(offer.Into(typed));
        }

        var errors = DeclarationRules.CheckLevel(typed, clock.GetUtcNow().DateInJapan()).ToList();
        if (errors.Count == 0 && LevelEvidence.Read(typed) == Level)
        {
            errors.Add(
                new(
                    DeclarationFields.AssessedOn.Name,
                    "変わったところがありません。変更する欄を直してください"
                )
            );
        }

        if (errors.Count > 0)
        {
            return await AgainAsync(typed, errors);
        }

        if (seen != Declaration.Version)
        {
            return await ElsewhereAsync(typed);
        }

        var result = await change.ChangeLevelAsync(Declaration, LevelEvidence.Read(typed));
        return result.Outcome switch
        {
            ChangeOutcome.Applied => To(Address, MyNotice.Changed),
            ChangeOutcome.Requested => To(Address, MyNotice.Requested),
            _ => await ElsewhereAsync(typed),
        };
    }

    // 「この方針で二つ星を宣言する」 of /my/policy.
    private DeclarationInput WithPublishedPolicy(PolicyOffer? offer, DeclarationInput input) =>
        offer is { Url: not null } && Request.Query["policy"] == "published"
            ? offer.Into(input)
            : input;

    private async Task<IActionResult> ElsewhereAsync(DeclarationInput typed) =>
        await AgainAsync(
            typed,
            new FieldError(
                DeclarationFields.AssessedOn.Name,
                "画面を開いている間に登録内容が変わりました。確かめて、もう一度ボタンを押してください"
            )
        );
}
