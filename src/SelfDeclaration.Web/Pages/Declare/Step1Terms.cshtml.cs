using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>使用規約確認</summary>
public sealed class Step1TermsModel(DeclareServices services) : DeclarePageModel(services)
{
    private const int OriginMaxLength = 40;

    public override DeclarePage Screen => DeclarePage.Terms;

    /// <summary>The last line was reached, or the box was ticked.</summary>
    [BindProperty]
    public bool Read { get; set; }

    /// <summary>Version of the text that was on screen.</summary>
    [BindProperty]
    public DateOnly? Version { get; set; }

    /// <summary>Where the applicant came from, as the first address says.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public TermsVersion Current => Services.Terms.Current(Today);

    /// <summary>The version this draft had agreed to before the terms were revised; null when there is none.</summary>
    public TermsVersion? AgreedBefore =>
        State.Answers.Terms is { } agreed && agreed.Version != Current.Version
            ? Services.Terms.Find(agreed.Version)
            : null;

    /// <summary>True while an old consent is replaced by one to the revised text.</summary>
    public bool Revised => State.Answers.Terms is { } agreed && agreed.Version != Current.Version;

    // It comes from whoever wrote the link.
    /// <summary>The same where it can be nothing but a name.</summary>
    public string? Origin =>
        From is { Length: > 0 and <= OriginMaxLength } from
        && from.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? from
            : null;

    protected override DraftState Apply(DraftState state) =>
        state with
        {
            Answers = state.Answers with
            {
                Origin = Origin ?? state.Answers.Origin,
                Terms =
                    Read && Version == Current.Version
                        ? new(Current.Version, Current.Hash, Services.Clock.GetUtcNow())
                        : state.Answers.Terms,
            },
        };

    protected override Task<IActionResult?> ActAsync(string act) =>
        Task.FromResult(
            !Revised && Read && Version is { } shown && shown != Current.Version
                ? RedirectHere(DeclareNotice.TermsRevised)
                : null
        );

    protected override Task ShowAsync()
    {
        Read = State.Answers.Terms?.Version == Current.Version;
        return Task.CompletedTask;
    }

    protected override Task<IReadOnlyList<FieldError>> CheckAsync() =>
        Task.FromResult<IReadOnlyList<FieldError>>(
            State.Answers.Terms?.Version == Current.Version ? []
            : Revised
                ?
                [
                    new(
                        nameof(Read),
                        "規約が改定されました。変更点を確認して、もう一度チェックを入れてください"
                    ),
                ]
            : [new(nameof(Read), "使用規約を最後の行まで確認し、確認欄にチェックを入れてください")]
        );
}
