using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>事業者情報入力 2/4: 名称, with 事業者検索 in the corporation directory.</summary>
public sealed class Step2Business2NameModel(
    DeclareServices services,
    CorporationDirectory corporations,
    BusinessChecks checks,
    ReferenceData reference
) : DeclarePageModel(services)
{
    public const string Search = "search";
    public const string UseThirteenDigits = "use-thirteen-digits";
    public const string UseCorporation = "use-corporation";
    public const string UseFullName = "use-full-name";
    public const string DeclareAgain = "declare-again";

    public override DeclarePage Screen => DeclarePage.Name;

    [BindProperty]
    public BusinessInput Input { get; set; } = new();

    /// <summary>
    /// Whose fields the posting window showed: another window may have changed the kind since, or the
    /// draft be gone, and what was typed belongs to the side it was typed for.
    /// </summary>
    [BindProperty]
    public BusinessKind? Shown { get; set; }

    /// <summary>Why the business declares again.</summary>
    [BindProperty]
    public string? DuplicateReason { get; set; }

    /// <summary>Result of 事業者検索; null when it was not pressed for this number.</summary>
    public CorporationLookup? Found { get; private set; }

    /// <summary>The number meant when 12 digits were typed; null otherwise.</summary>
    public string? ThirteenDigits { get; private set; }

    /// <summary>事業者名 with ㈱ and the like written out; null when there is nothing to write out.</summary>
    public string? FullName { get; private set; }

    /// <summary>The 法人番号 has a live declaration.</summary>
    public bool AlreadyDeclared { get; private set; }

    public bool IsCorporation => State.Answers.Business.Kind is BusinessKind.Corporation;

    public string AddressOf(Corporation corporation) =>
        reference.PrefectureName(corporation.PrefectureCode)
        + corporation.City
        + corporation.StreetNumber;

    protected override DraftState Apply(DraftState state)
    {
        var business = state.Answers.Business;
        var ofCorporation = (Shown ?? business.Kind) is BusinessKind.Corporation;
        return state with
        {
            Answers = state.Answers with
            {
                DuplicateReason = ofCorporation ? DuplicateReason : state.Answers.DuplicateReason,
                Business = ofCorporation
                    ? business with
                    {
                        CorporateNumber = Input.CorporateNumber,
                        Name = Input.Name,
                        NameKana = Input.NameKana,
                        Url = Input.Url,
                    }
                    : business with
                    {
                        RepresentativeName = Input.RepresentativeName,
                        RepresentativeNameKana = Input.RepresentativeNameKana,
                        TradeName = Input.TradeName,
                        PublishTradeName = Input.PublishTradeName,
                        Url = Input.Url,
                    },
            },
        };
    }

    protected override async Task ShowAsync()
    {
        (Input, DuplicateReason) = (State.Answers.Business, State.Answers.DuplicateReason);
        if (!IsCorporation)
        {
            return;
        }

        ThirteenDigits = CorporateNumber
            .FromRegistrationNumber(TypedText.Digits(Input.CorporateNumber))
            ?.Digits;
        FullName = LegalForms.Expand(Input.Name);
        AlreadyDeclared = await checks.IsDeclaredAsync(Input.CorporateNumber);
        if (
            State.LookedUpNumber is not null
            && CorporateNumber.TryParse(Input.CorporateNumber, out var number, out _)
            && number.Digits == State.LookedUpNumber
        )
        {
            Found = await corporations.FindAsync(number.Digits, HttpContext.RequestAborted);
        }
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync() =>
        [
            .. BusinessRules.CheckName(State.Answers.Business),
            .. Declarations.DuplicateReason.Check(State.Answers.DuplicateReason),
            .. await checks.IsDeclaredAsync(State.Answers)
                ? (FieldError[])
                    [
                        new(
                            nameof(BusinessInput.CorporateNumber),
                            "この法人番号では、すでに自己宣言されています。下の方法から選んでください"
                        ),
                    ]
                : [],
        ];

    // 事業者検索 was pressed for something that is no number: say so at that field alone.
    protected override Task<IReadOnlyList<FieldError>> CheckActAsync() =>
        Task.FromResult<IReadOnlyList<FieldError>>(
            State.LookedUpNumber is { } looked
            && looked == TypedText.Digits(State.Answers.Business.CorporateNumber)
                ?
                [
                    .. BusinessRules
                        .CheckName(State.Answers.Business)
                        .Where(e => e.Field == nameof(BusinessInput.CorporateNumber)),
                ]
                : []
        );

    protected override async Task<IActionResult?> ActAsync(string act)
    {
        switch (act)
        {
            case Search:
                var typed = State.Answers.Business.CorporateNumber;
                var digits = CorporateNumber.TryParse(typed, out var number, out _)
                    ? number.Digits
                    : TypedText.Digits(typed);
                await SaveAsync(s => s with { LookedUpNumber = digits });
                return RedirectHere(fragment: "corporation");
            case UseThirteenDigits:
                await ChangeBusinessAsync(b =>
                    CorporateNumber.FromRegistrationNumber(TypedText.Digits(b.CorporateNumber))
                        is { } thirteen
                        ? b with
                        {
                            CorporateNumber = thirteen.Digits,
                        }
                        : b
                );
                return RedirectHere(fragment: "corporateNumber");
            case UseCorporation:
                return await UseCorporationAsync();
            case UseFullName:
                await ChangeBusinessAsync(b =>
                    b with
                    {
                        Name = LegalForms.Expand(b.Name) ?? b.Name,
                    }
                );
                return RedirectHere(fragment: "name");
            default:
                return null;
        }
    }

    private async Task<IActionResult> UseCorporationAsync()
    {
        if (
            CorporateNumber.TryParse(State.Answers.Business.CorporateNumber, out var number, out _)
            && (await corporations.FindAsync(number.Digits, HttpContext.RequestAborted)).Corporation
                is { } found
        )
        {
            // The directory writes town and 番地 in one; only the town may become public.
            var address = found.City + found.StreetNumber;
            var split = CityAndTown.StreetIn(address);
            await ChangeBusinessAsync(b =>
                b with
                {
                    Name = found.Name,
                    NameKana = found.NameKana ?? b.NameKana,
                    PostalCode = found.PostalCode ?? b.PostalCode,
                    Prefecture = found.PrefectureCode ?? b.Prefecture,
                    CityAndTown = split?.City ?? (address.Length > 0 ? address : b.CityAndTown),
                    StreetNumber = split?.Street ?? b.StreetNumber,
                }
            );
        }

        return RedirectHere(fragment: "name");
    }

    private Task ChangeBusinessAsync(Func<BusinessInput, BusinessInput> change) =>
        ChangeAnswersAsync(a => a with { Business = change(a.Business) });
}
