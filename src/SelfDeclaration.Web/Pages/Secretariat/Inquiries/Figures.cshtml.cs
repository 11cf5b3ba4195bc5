using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Pages.Secretariat.Inquiries;

/// <summary>お問い合わせの対応の数字</summary>
[Authorize(Policy = Policies.Inquiries)]
public sealed class FiguresModel(InquiryFigures figures, AuditLog audit, TimeProvider clock)
    : PageModel
{
    public IReadOnlyList<Figure> Shown { get; private set; } = [];
    public string AsOf => clock.GetUtcNow().ShowMinute();

    public async Task OnGetAsync() => Shown = await figures.ReadAsync();

    public async Task<IActionResult> OnGetCsvAsync(string? figure)
    {
        if ((await figures.ReadAsync()).FirstOrDefault(f => f.Id == figure) is not { } chosen)
        {
            return NotFound();
        }

        audit.Note(AuditAction.ListExported, $"お問い合わせの数字（{chosen.Heading}）");
        await audit.SaveAsync();
        var day = clock
            .GetUtcNow()
            .DateInJapan()
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new CsvFile(
            $"inquiries-{chosen.Id}-{day}.csv",
            chosen.Columns,
            chosen.PlainRows.ToAsyncEnumerable()
        );
    }

    public static string CsvAddress(Figure figure) =>
        $"{IndexModel.Path}/figures?handler=csv&figure={figure.Id}";
}
