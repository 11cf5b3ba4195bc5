using System.Data.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Site.Errors;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Pages;

/// <summary>TOP</summary>
public sealed class IndexModel(PublicFigures figures) : PageModel
{
    /// <summary>立場ごとの入口</summary>
    public static readonly IReadOnlyList<(
        string Address,
        string Icon,
        string Role,
        string Offers
    )> Roles =
    [
        ("/roles/executive", "owner", "経営者", "会社を守るために、まず決めること"),
        ("/roles/practitioner", "shield", "対策実践者", "社内の決まりと設定を進める"),
        ("/roles/employee", "desk", "従業員", "毎日の仕事で気をつけること"),
        ("/roles/educator", "teach", "啓発者・教職員", "教えるための資料と進め方"),
        ("/roles/public", "people", "一般・学生", "しるしの意味と、自分の守り方"),
    ];

    /// <summary>情報セキュリティ診断の三つ</summary>
    public static readonly IReadOnlyList<(string Address, string Name, string Offers)> Diagnoses =
    [
        (
            "/self-assessment",
            "5分でできる！情報セキュリティ自社診断",
            "25の質問に答えると、点数と、まず取り組むことが分かります"
        ),
        (
            "/benchmark",
            "情報セキュリティ対策ベンチマーク",
            "27の質問で、同じ業種や近い規模の会社と比べます"
        ),
        (
            "/benchmark/groups",
            "情報セキュリティ対策ベンチマークPLUS",
            "会員や取引先のまとまりの様子を、だれの答えかを明かさずに見ます"
        ),
    ];

    /// <summary>This browser has begun a declaration.</summary>
    public bool HasDraft => Request.Cookies.ContainsKey(ErrorPages.DraftCookie);

    /// <summary>Null while nothing is counted.</summary>
    public PublicStatistics? Figures { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        try
        {
            Figures = await figures.ReadAsync(stop) is { MadeAt: not null, Total.All: > 0 } counted
                ? counted
                : null;
        }
        catch (DbException)
        {
            // TOP says where everything is, with its numbers or without.
        }
    }
}
