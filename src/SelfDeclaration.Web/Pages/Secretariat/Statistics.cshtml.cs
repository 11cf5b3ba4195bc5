using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>統計: numbers only, nobody's data.</summary>
[Authorize(Policy = Policies.Figures)]
public sealed class StatisticsModel(
    RegistryDb db,
    Figures figures,
    AuditLog audit,
    TimeProvider clock
) : FormPage
{
    /// <summary>A year, of which the last month is not over yet.</summary>
    private const int MonthsAtFirst = 12;

    /// <summary>As long as the register may ever be old; beyond it somebody mistyped a year.</summary>
    private const int MostMonths = 600;

    public static readonly Field From = new("From", "いつの月から") { Hint = "例 2026-04" };
    public static readonly Field To = new("To", "いつの月まで") { Hint = "例 2027-03" };

    public string FromText { get; private set; } = "";
    public string ToText { get; private set; } = "";
    public IReadOnlyList<Figure> Shown { get; private set; } = [];

    /// <summary>2026年11月24日（火）10時00分現在</summary>
    public string AsOf { get; private set; } = "";

    public async Task OnGetAsync(string? from, string? to)
    {
        await ReadAsync(from, to);
        var made = await db.FiguresMade.AsNoTracking().SingleAsync();
        AsOf = made.At is { } at
            ? $"{at.ShowMinute()}現在"
            : "まだ集計していません。しばらくしてから開き直してください";
    }

    public async Task<IActionResult> OnGetCsvAsync(string? from, string? to, string? figure)
    {
        await ReadAsync(from, to);
        if (Shown.FirstOrDefault(f => f.Id == figure) is not { } chosen)
        {
            return NotFound();
        }

        audit.Note(AuditAction.ListExported, $"統計（{chosen.Heading}）");
        await audit.SaveAsync();
        return new CsvFile(
            $"{chosen.Id}-{FromText}-{ToText}.csv",
            chosen.Columns,
            chosen.PlainRows.ToAsyncEnumerable()
        );
    }

    public string CsvAddress(Figure figure) =>
        $"/secretariat/statistics?handler=csv&figure={figure.Id}&from={FromText}&to={ToText}";

    private async Task ReadAsync(string? from, string? to)
    {
        var today = clock.GetUtcNow().DateInJapan();
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var last = MonthOf(to) ?? thisMonth;
        var first = MonthOf(from) ?? last.AddMonths(1 - MonthsAtFirst);
        FromText = from ?? Iso(first);
        ToText = to ?? Iso(last);
        Errors =
        [
            .. ProblemsWith(From, from),
            .. ProblemsWith(To, to),
            .. first > last || first.AddMonths(MostMonths) < last
                ? [new FieldError(To.Name, $"{To.Label}は、{From.Label}以後の月にしてください")]
                : (FieldError[])[],
        ];
        Shown = Errors is [] ? await figures.ReadAsync(first, last) : [];
    }

    private static FieldError[] ProblemsWith(Field field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) || MonthOf(typed) is not null
            ? []
            : [new(field.Name, $"{field.Label}は、2026-04 のように年と月で入力してください")];

    private static DateOnly? MonthOf(string? typed) =>
        DateOnly.TryParseExact(
            typed,
            ["yyyy-M", "yyyy/M", "yyyyMM"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        )
            ? month
            : null;

    private static string Iso(DateOnly month) =>
        month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
