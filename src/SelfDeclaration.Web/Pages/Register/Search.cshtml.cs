using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Register;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Register;

/// <summary>自己宣言事業者検索: finds declared businesses. Everything about a search stands in its address.</summary>
[OutputCache(PolicyName = SearchCache.Name)]
public sealed class SearchModel(
    RegisterSearch register,
    ReferenceData reference,
    Freshness freshness
) : FormPage
{
    public BusinessSearchInput Input { get; private set; } = new();

    /// <summary>Null when something typed could not be understood.</summary>
    public BusinessAnswer? Answer { get; private set; }

    public IReadOnlyList<Prefecture> Chosen { get; private set; } = [];

    public ReferenceData Reference => reference;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Input = BusinessSearchInput.Of(Request.Query);
        Chosen = [.. Input.Chosen(reference)];
        Errors = [.. Unread(Input.From, nameof(Input.From)), .. Unread(Input.To, nameof(Input.To))];
        if (Errors.Count > 0)
        {
            Response.Headers.CacheControl = "no-store";
            return Page();
        }

        Answer = await register.FindAsync(
            Input.Query(reference),
            Input.PageSize,
            Input.Cursor,
            stop
        );
        var content =
            $"{Request.QueryString}\n{Answer.Total}\n{Answer.Next?.Text}\n{string.Join('\n', Answer.Businesses.Select(Shown))}";
        return freshness.IsKnown(content) ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    /// <summary>選んだ条件, each with the address of the same search without it.</summary>
    public IEnumerable<(string Text, string Without)> Conditions()
    {
        var all = Input with { After = null };
        if (!string.IsNullOrWhiteSpace(all.Keyword))
        {
            yield return ($"キーワード：{all.Keyword}", (all with { Keyword = null }).Address());
        }

        foreach (var prefecture in Chosen)
        {
            List<string> others = [.. Chosen.Where(p => p != prefecture).Select(p => p.Code)];
            yield return (
                $"都道府県：{prefecture.Name}",
                (all with { Prefectures = others }).Address()
            );
        }

        if (!string.IsNullOrWhiteSpace(all.City))
        {
            yield return ($"市区町村：{all.City}", (all with { City = null }).Address());
        }

        if (IndustryName is { } industry)
        {
            yield return ($"業種：{industry}", (all with { Industry = null }).Address());
        }

        if (all.Level is { } level)
        {
            yield return ($"段階：{level.Label()}", (all with { Star = null }).Address());
        }

        if (Period is { } period)
        {
            yield return ($"宣言年月：{period}", (all with { From = null, To = null }).Address());
        }
    }

    public string OrderName =>
        Input.Order switch
        {
            BusinessOrder.Kana => "五十音順",
            BusinessOrder.Relevance => "キーワードに近い順",
            _ => "宣言日が新しい順",
        };

    /// <summary>The folded part of the form is open when something in it is in use.</summary>
    public bool UsesMore =>
        Errors.Count > 0
        || Chosen.Count > 1
        || IndustryName is not null
        || Period is not null
        || !string.IsNullOrEmpty(Input.City)
        || Input.Sort is not (null or "")
        || Input.PageSize != BusinessSearchInput.Sizes[0];

    private string? IndustryName =>
        reference.IndustryName(Input.Industry)
        ?? reference.Industries.FirstOrDefault(i => i.MajorCode == Input.Industry)?.MajorName;

    private string? Period =>
        (TypedMonth.Read(Input.From), TypedMonth.Read(Input.To)) switch
        {
            (null, null) => null,
            ({ } from, null) => $"{TypedMonth.Show(from)}から",
            (null, { } to) => $"{TypedMonth.Show(to)}まで",
            ({ } from, { } to) => $"{TypedMonth.Show(from)}から{TypedMonth.Show(to)}まで",
        };

    private static string Shown(PublicBusiness b) =>
        $"{b.Key}\t{b.Name}\t{b.TradeName}\t{b.PrefectureCode}\t{b.CityAndTown}\t{b.Star:D}\t{b.DeclaredOn:O}";

    public FieldError? ErrorAt(string field) => Errors.FirstOrDefault(e => e.Field == field);

    private static IEnumerable<FieldError> Unread(string? typed, string name) =>
        string.IsNullOrWhiteSpace(typed) || TypedMonth.Read(typed) is not null
            ? []
            : [new FieldError(name, "宣言年月は「2026年4月」のように入力してください")];
}
