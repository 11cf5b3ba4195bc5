using Microsoft.AspNetCore.Authorization;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Secretariat;

/// <summary>事務局のメニュー: the desk's pages that exist and that this person may open.</summary>
public sealed class DeskLinks(
    SiteLinks links,
    IAuthorizationService authorization,
    IHttpContextAccessor http
)
{
    private static readonly (
        string Heading,
        (string Text, string Address, string Policy)[] Links
    )[] All =
    [
        (
            "審査",
            [
                ("審査待ち", "/secretariat", Policies.Cases),
                ("変更の申請", "/secretariat/changes", Policies.Cases),
                ("法人の変化", "/secretariat/corporate-events", Policies.Cases),
                ("誤りのお知らせ", "/secretariat/reports", Policies.Cases),
                ("お問い合わせ", "/secretariat/inquiries", Policies.Inquiries),
                ("専門家", "/secretariat/experts", Policies.Cases),
                ("登録簿", "/secretariat/registry", Policies.Cases),
            ]
        ),
        (
            "記録",
            [
                ("メール", "/secretariat/mails", Policies.Cases),
                ("操作の記録", "/secretariat/audit", Policies.Administer),
                ("統計", "/secretariat/statistics", Policies.Figures),
            ]
        ),
        (
            "設定",
            [
                ("お知らせ・規約・文面", "/secretariat/texts", Policies.Administer),
                ("資料・ツール", "/secretariat/materials", Policies.Administer),
                ("ページの編集", "/secretariat/pages", Policies.Administer),
                ("APIキー", "/secretariat/api-keys", Policies.Administer),
                ("職員と権限", "/secretariat/staff", Policies.Administer),
                ("自分の設定", "/secretariat/security", Policies.Staff),
            ]
        ),
    ];

    public IReadOnlyList<SiteLinkGroup> Menu =>
        [
            .. All.Select(group => new SiteLinkGroup(
                    group.Heading,
                    [
                        .. group
                            .Links.Where(l => links.Answers(l.Address) && MayOpen(l.Policy))
                            .Select(l => new SiteLink(l.Text, l.Address)),
                    ]
                ))
                .Where(group => group.Links.Count > 0),
        ];

    // The desk's policies look at the roles alone, so they are decided without waiting.
    private bool MayOpen(string policy) =>
        authorization
            .AuthorizeAsync(http.HttpContext!.User, null, policy)
            .GetAwaiter()
            .GetResult()
            .Succeeded;
}
