using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Texts;

/// <summary>架空のお知らせ, for a demo: what TOP and お知らせ look like with something to tell.</summary>
public static class FictionalNotices
{
    private static readonly (int DaysAgo, NoticeKind Kind, string Title, string Body)[] s_all =
    [
        (
            3,
            NoticeKind.News,
            "年末年始のお問い合わせについて（見本）",
            "年末年始は、お問い合わせへの返事をお休みします。\n\n自己宣言の申込みと[マイページ](/my)は、お休みの間も使えます。"
        ),
        (
            16,
            NoticeKind.Maintenance,
            "サイトの点検のお知らせ（見本）",
            "日曜日の午前2時から4時まで、このサイトを止めて点検します。\n\n入力の途中の内容は、止まっている間も消えません。"
        ),
        (
            31,
            NoticeKind.News,
            "ポイント学習を新しくしました（見本）",
            "小さな会社の場面で学ぶ[ポイント学習](/learning)を新しくしました。一つのテーマは5分ほどです。"
        ),
    ];

    public static async Task FillAsync(RegistryDb db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Notices.AnyAsync(stop))
        {
            return;
        }

        db.Notices.AddRange(
            s_all.Select(n => new Notice
            {
                Kind = n.Kind,
                Title = n.Title,
                Body = n.Body,
                ShownFrom = now.DateInJapan().AddDays(-n.DaysAgo),
                UpdatedAt = now,
                UpdatedBy = "架空の事務局",
            })
        );
        await db.SaveChangesAsync(stop);
    }
}
