using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Mail;

/// <summary>One example of every mail that a decision of the secretariat sends.</summary>
public static class DecisionMailSamples
{
    private const string Name = "架空商事株式会社";
    private static readonly Addressee To = new(Name, "山田 太郎");
    private const string Number = "SA-20260216-7K2M9Q";
    private static readonly Uri Link = new("https://declare.example.jp/my");

    public static IReadOnlyList<MailFacts> All { get; } =
    [
        new AcceptedMail(To, StarLevel.OneStar, Link),
        new ReturnedMail(
            To,
            StarLevel.TwoStar,
            ["市区町村・町名：番地が入っています", "事業者URL：ページを開けません"],
            Link
        ),
        new RejectedMail(To, Number, ["同じ事業者の宣言がすでにあります"]),
        new RevokedMail(To, ["使用規約に反する表示が続いています"]),
        new MergedMail(To, Number, "SA-20251101-3DG7NS", ["同じ事業者の宣言が2件ありました"]),
        new ChangeDeclinedMail(
            To,
            [
                new()
                {
                    Field = "Name",
                    Label = "事業者名",
                    Before = Name,
                    After = "架空商会株式会社",
                },
            ],
            "登記の変更を確かめられません",
            Link
        ),
    ];
}
