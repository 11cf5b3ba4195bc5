using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>再提出: the fields the secretariat sent back, each with the reason, and nothing else.</summary>
public sealed class ResubmitModel(
    MyDeclaration my,
    ResubmitDeclaration resubmit,
    ReferenceData reference,
    TimeProvider clock
) : MyPage(my)
{
    public const string KeepCity = "keep-city";

    // Both are posted under one name, as the fields' helpers write it.
    [BindProperty(Name = "Input")]
    public BusinessInput Business { get; set; } = new();

    [BindProperty(Name = "Input")]
    public DeclarationInput Declared { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    public ReferenceData Reference => reference;
    public bool IsCorporation => Declaration.Business.Kind is BusinessKind.Corporation;

    /// <summary>市区町村・町名 seems to hold a 番地.</summary>
    public bool AsksAboutCity =>
        Errors.Any(e => e.Field == nameof(BusinessInput.CityAndTown))
        && CityAndTown.StreetIn(Business.CityAndTown) is not null;

    protected override bool IsOpen => Declaration.Status is DeclarationStatus.Returned;

    public bool Shows(ResubmitPart part) => ResubmitParts.Of(Declaration).Contains(part);

    /// <summary>The field with what the secretariat wrote to it in the place of its hint.</summary>
    public Field WithReason(Field field) =>
        Declaration.ReturnReasons.Find(r => r.Field == field.Name) is { } reason
            ? field with
            {
                Hint = $"事務局から：{reason.Reason}",
            }
            : field;

    public async Task OnGetAsync()
    {
        var typed = await RecallAsync<TypedResubmission>();
        (Business, Declared, Note) = typed is null
            ? (BusinessInput.Of(Declaration.Business), ResubmitParts.Declared(Declaration), null)
            : (typed.Business, typed.Declared, typed.Note);
    }

    public async Task<IActionResult> OnPostAsync(int seen, string? act)
    {
        var (business, declared) = ResubmitParts.Merge(Declaration, Business, Declared);
        var typed = new TypedResubmission(business, declared, Note);
        IReadOnlyList<FieldError> errors =
        [
            .. BusinessRules.Check(
                business,
                keepCity: act == KeepCity || !Shows(ResubmitPart.Address)
            ),
            .. ResubmitParts.Check(declared, clock.GetUtcNow().DateInJapan()),
            .. new[] { ChangeFields.CheckNote(Note) }.OfType<FieldError>(),
        ];
        if (errors.Count > 0)
        {
            return await AgainAsync(typed, errors);
        }

        if (seen != Declaration.Version)
        {
            return To("/my/resubmit", MyNotice.ChangedElsewhere);
        }

        var note = TypedText.Paragraphs(Note);
        var result = await resubmit.ResubmitAsync(
            Declaration,
            business,
            declared,
            note.Length == 0 ? null : note
        );
        return result.Outcome switch
        {
            ChangeOutcome.Applied => To(Address, MyNotice.Resubmitted),
            ChangeOutcome.NumberTaken => await AgainAsync(
                typed,
                new FieldError(nameof(BusinessInput.CorporateNumber), result.Sentence!)
            ),
            _ => To("/my/resubmit", MyNotice.ChangedElsewhere),
        };
    }
}

/// <summary>What was typed into 再提出.</summary>
public sealed record TypedResubmission(
    BusinessInput Business,
    DeclarationInput Declared,
    string? Note
);
