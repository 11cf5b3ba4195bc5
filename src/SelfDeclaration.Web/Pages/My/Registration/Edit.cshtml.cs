using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.My.Registration;

/// <summary>登録情報の変更: one section, by the same rules as 事業者情報入力.</summary>
public sealed class EditModel(
    MyDeclaration my,
    RegistrationItems items,
    ChangeRequests requests,
    ChangeDeclaration change,
    BusinessChecks checks,
    CorporationDirectory corporations,
    PostalCodeDirectory postalCodes,
    ReferenceData reference,
    FormMemory memory
) : SectionPage(my)
{
    public const string Search = "search";
    public const string Use = "use";
    public const string KeepCity = "keep-city";

    [BindProperty]
    public BusinessInput Input { get; set; } = new();

    /// <summary>The chosen candidate of 住所検索.</summary>
    [BindProperty]
    public int? Town { get; set; }

    public ReferenceData Reference => reference;

    public bool IsCorporation => Declaration.Business.Kind is BusinessKind.Corporation;

    /// <summary>The section changes when the secretariat has looked at it.</summary>
    public bool Waits => Section.GoesThroughSecretariat() && change.Waits(Declaration);

    /// <summary>A change that waits already, which this one would replace.</summary>
    public ChangeRequest? Waiting { get; private set; }

    /// <summary>Result of 事業者検索; null when it was not pressed.</summary>
    public Corporation? FoundCorporation { get; private set; }

    /// <summary>Result of 住所検索; null when it was not pressed.</summary>
    public IReadOnlyList<PostalTown>? Towns { get; private set; }

    public bool LookedUp { get; private set; }

    /// <summary>市区町村・町名 seems to hold a 番地.</summary>
    public bool AsksAboutCity =>
        Errors.Any(e => e.Field == nameof(BusinessInput.CityAndTown))
        && CityAndTown.StreetIn(Input.CityAndTown) is not null;

    public string NameOf(PostalTown town) =>
        reference.PrefectureName(town.PrefectureCode) + town.Municipality + town.Town;

    public async Task<IActionResult> OnGetAsync()
    {
        if (RegistrationSlugs.Read(Slug) is null)
        {
            return NotFound();
        }

        Waiting = await requests.WaitingAsync(Declaration, Section);
        var typed = await RecallAsync<TypedSection>();
        Input =
            typed?.Business
            ?? BusinessInput.Of(
                Waiting is null
                    ? Declaration.Business
                    : items.With(Declaration.Business, Waiting.Values)
            );
        LookedUp = typed?.LookedUp is true;
        if (LookedUp)
        {
            await LookUpAsync();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        if (RegistrationSlugs.Read(Slug) is null)
        {
            return NotFound();
        }

        var typed = new TypedSection { Business = Merge(Input), KeepCity = act == KeepCity };
        switch (act)
        {
            case Search:
                return await ShowAgainAsync(typed with { LookedUp = true });
            case Use:
                await LookUpAsync();
                return await ShowAgainAsync(typed with { Business = WithFound(typed.Business) });
            default:
                break;
        }

        var errors = Check(typed.Business, typed.KeepCity);
        if (errors.Count == 0)
        {
            errors = await CheckAgainstRegisterAsync(typed.Business);
        }

        return errors.Count > 0
            ? await AgainAsync(typed, errors)
            : SeeOther(
                $"/my/registration/{Slug}/confirm?form={await memory.KeepAsync(typed, []):N}"
            );
    }

    private async Task<IReadOnlyList<FieldError>> CheckAgainstRegisterAsync(BusinessInput typed)
    {
        var after = BusinessRules.Read(typed);
        if (items.Differences(Declaration.Business, after).Count == 0)
        {
            return
            [
                new(
                    RegistrationSlugs.FieldsOf(Section).First(),
                    "変わったところがありません。変更する欄を直してください"
                ),
            ];
        }

        return
            after.CorporateNumber != Declaration.Business.CorporateNumber
            && Declaration.DuplicateReason is null
            && await checks.IsDeclaredAsync(after.CorporateNumber)
            ?
            [
                new(
                    nameof(BusinessInput.CorporateNumber),
                    "この法人番号では、別の自己宣言がされています。番号を確かめてください"
                ),
            ]
            : [];
    }

    private async Task<IActionResult> ShowAgainAsync(TypedSection typed) =>
        SeeOther($"/my/registration/{Slug}?form={await memory.KeepAsync(typed, []):N}#lookup");

    private async Task LookUpAsync()
    {
        if (
            Section is RegistrationSection.Name
            && CorporateNumber.TryParse(Input.CorporateNumber, out var number, out _)
        )
        {
            FoundCorporation = (
                await corporations.FindAsync(number.Digits, HttpContext.RequestAborted)
            ).Corporation;
        }

        if (Section is RegistrationSection.Address)
        {
            var digits = Text.TypedText.Digits(Input.PostalCode);
            Towns = await postalCodes.FindAsync(digits, HttpContext.RequestAborted);
        }
    }

    private BusinessInput WithFound(BusinessInput typed) =>
        FoundCorporation is { } found
            ? typed with
            {
                Name = found.Name,
                NameKana = found.NameKana ?? typed.NameKana,
            }
        : Towns is { } towns && Town is { } chosen && chosen >= 0 && chosen < towns.Count
            ? typed with
            {
                Prefecture = towns[chosen].PrefectureCode,
                CityAndTown = towns[chosen].Municipality + towns[chosen].Town,
            }
        : typed;
}
