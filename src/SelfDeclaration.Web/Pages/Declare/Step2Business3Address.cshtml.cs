using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>事業者情報入力 3/4: 所在地と連絡先, with 住所検索 by 郵便番号.</summary>
public sealed class Step2Business3AddressModel(
    DeclareServices services,
    PostalCodeDirectory postalCodes,
    ReferenceData reference
) : DeclarePageModel(services)
{
    public const string Search = "search";
    public const string UseTown = "use-town";
    public const string KeepAddress = "keep-address";
    public const string MoveStreet = "move-street";
    public const string KeepCity = "keep-city";
    private const int PostalCodeLength = 7;

    public override DeclarePage Screen => DeclarePage.Address;

    [BindProperty]
    public BusinessInput Input { get; set; } = new();

    /// <summary>The chosen candidate's place in <see cref="Towns"/>; null for 自分で入力する.</summary>
    [BindProperty]
    public int? Town { get; set; }

    public ReferenceData Reference => reference;

    /// <summary>Result of 住所検索; null when it was not pressed for this 郵便番号.</summary>
    public IReadOnlyList<PostalTown>? Towns { get; private set; }

    /// <summary>市区町村・町名 taken apart when it seems to hold a 番地; null otherwise.</summary>
    public (string City, string Street)? Misplaced { get; private set; }

    /// <summary>The one town found stands in the form.</summary>
    public bool Filled =>
        Towns is [var town]
        && Input.Prefecture == town.PrefectureCode
        && Input.CityAndTown?.StartsWith(town.Municipality + town.Town, StringComparison.Ordinal)
            is true;

    public string NameOf(PostalTown town) =>
        reference.PrefectureName(town.PrefectureCode) + town.Municipality + town.Town;

    protected override DraftState Apply(DraftState state) =>
        state with
        {
            Answers = state.Answers with
            {
                // Said of the old text, not of another one.
                KeepCityAsTyped =
                    state.Answers.KeepCityAsTyped
                    && Input.CityAndTown == state.Answers.Business.CityAndTown,
                Business = state.Answers.Business with
                {
                    PostalCode = Input.PostalCode,
                    Prefecture = Input.Prefecture,
                    CityAndTown = Input.CityAndTown,
                    StreetNumber = Input.StreetNumber,
                    Building = Input.Building,
                    Phone = Input.Phone,
                },
            },
        };

    protected override async Task ShowAsync()
    {
        Input = State.Answers.Business;
        Misplaced = State.Answers.KeepCityAsTyped ? null : CityAndTown.StreetIn(Input.CityAndTown);
        var digits = TypedText.Digits(Input.PostalCode);
        if (State.LookedUpPostalCode == digits && digits.Length == PostalCodeLength)
        {
            Towns = await postalCodes.FindAsync(digits, HttpContext.RequestAborted);
        }
    }

    protected override Task<IReadOnlyList<FieldError>> CheckAsync() =>
        Task.FromResult<IReadOnlyList<FieldError>>([
            .. BusinessRules.CheckAddress(State.Answers.Business, State.Answers.KeepCityAsTyped),
        ]);

    // 住所検索 was pressed for something that is no 郵便番号: say so at that field alone.
    protected override Task<IReadOnlyList<FieldError>> CheckActAsync()
    {
        IReadOnlyList<FieldError> errors =
            State.LookedUpPostalCode != TypedText.Digits(State.Answers.Business.PostalCode) ? []
            : State.LookedUpPostalCode is ""
                ?
                [
                    new(
                        nameof(BusinessInput.PostalCode),
                        "郵便番号を入力してから「住所検索」を押してください"
                    ),
                ]
            :
            [
                .. BusinessRules
                    .CheckAddress(State.Answers.Business, keepCity: true)
                    .Where(e => e.Field == nameof(BusinessInput.PostalCode)),
            ];
        return Task.FromResult(errors);
    }

    protected override async Task<IActionResult?> ActAsync(string act)
    {
        switch (act)
        {
            case Search:
                await SearchAsync();
                return RedirectHere(fragment: "towns");
            case UseTown:
                return await UseTownAsync();
            case KeepAddress:
                await SaveAsync(s => s with { LookedUpPostalCode = null });
                return RedirectHere(fragment: "prefecture");
            case MoveStreet:
                await ChangeBusinessAsync(b =>
                    CityAndTown.StreetIn(b.CityAndTown) is { } found
                        ? b with
                        {
                            CityAndTown = found.City,
                            StreetNumber = found.Street + b.StreetNumber,
                        }
                        : b
                );
                return RedirectHere(fragment: "streetNumber");
            case KeepCity:
                await ChangeAnswersAsync(a => a with { KeepCityAsTyped = true });
                return null;
            default:
                return null;
        }
    }

    private async Task SearchAsync()
    {
        var digits = TypedText.Digits(State.Answers.Business.PostalCode);
        await SaveAsync(s => s with { LookedUpPostalCode = digits });
        var towns = await postalCodes.FindAsync(digits, HttpContext.RequestAborted);
        if (
            towns is [var town]
            && (
                string.IsNullOrWhiteSpace(State.Answers.Business.Prefecture)
                || State.Answers.Business.Prefecture == town.PrefectureCode
            )
            && string.IsNullOrWhiteSpace(State.Answers.Business.CityAndTown)
        )
        {
            await FillAsync(town);
        }
    }

    private async Task<IActionResult> UseTownAsync()
    {
        var towns = await postalCodes.FindAsync(
            TypedText.Digits(State.Answers.Business.PostalCode),
            HttpContext.RequestAborted
        );
        if (Town is not { } chosen)
        {
            await SaveAsync(s => s with { LookedUpPostalCode = null });
            return RedirectHere(fragment: "prefecture");
        }

        if (chosen >= 0 && chosen < towns.Count)
        {
            await FillAsync(towns[chosen]);
            await SaveAsync(s => s with { LookedUpPostalCode = null });
        }

        return RedirectHere(fragment: "streetNumber");
    }

    private Task FillAsync(PostalTown town) =>
        ChangeBusinessAsync(b =>
            b with
            {
                Prefecture = town.PrefectureCode,
                CityAndTown = town.Municipality + town.Town,
            }
        );

    private Task ChangeBusinessAsync(Func<BusinessInput, BusinessInput> change) =>
        ChangeAnswersAsync(a => a with { Business = change(a.Business) });
}
