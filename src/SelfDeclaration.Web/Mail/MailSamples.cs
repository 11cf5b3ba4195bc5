using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Secretariat;

namespace SelfDeclaration.Web.Mail;

/// <summary>One example of every mail: the templates are checked against them when the site starts.</summary>
public static class MailSamples
{
    private static readonly DateTimeOffset Expiry = new(
        2026,
        3,
        7,
        10,
        42,
        0,
        TimeSpan.FromHours(9)
    );
    private static readonly Uri Link = new(
        "https://declare.example.jp/declare/verify?token=XXXXXXXX"
    );

    public static IReadOnlyList<MailFacts> All { get; } =
    [
        new ReceivedMail(
            "架空商事株式会社",
            "山田 太郎",
            StarLevel.OneStar,
            Link,
            "123456",
            Expiry
        ),
        Completed(immediate: false),
        Completed(immediate: true),
        new ResumeMail(Link, Expiry),
        new ExpiresTomorrowMail(
            "架空商事株式会社",
            "山田 太郎",
            StarLevel.OneStar,
            Link,
            Expiry,
            Expiry.AddDays(30)
        ),
        new ExpiredMail(
            "架空商事株式会社",
            "山田 太郎",
            StarLevel.TwoStar,
            Link,
            Expiry,
            Expiry.AddDays(30)
        ),
        new OverdueCasesMail("佐藤 恵", 1, 2, 3, 4, Link),
        new UserNumberMail("架空商事株式会社", "123456789015", Link),
        new LoginLinkMail("架空商事株式会社", Link, Expiry),
        new PasswordLinkMail("架空商事株式会社", Link, Expiry),
        new NewDeviceMail("架空商事株式会社", "WindowsのFirefox", Expiry),
        new SecurityChangedMail("架空商事株式会社", "パスワードの変更", Expiry),
        new RegisterMail(Link, Expiry),
        new RegisteredAlreadyMail("架空 花子", Link, Expiry),
        new AccountMailToConfirmMail(Link, Expiry),
        new AccountUnusedMail("架空 花子", Link, Expiry),
        new InquiryReceivedMail("Q-20260307-7K3M9X", 3),
        new InquiryAnswerMail(
            "山田 太郎",
            "Q-20260307-7K3M9X",
            "お問い合わせありがとうございます。",
            []
        ),
        .. ChangeMailSamples.All,
        .. DecisionMailSamples.All,
        .. ExpertMailSamples.All,
    ];

    private static CompletedMail Completed(bool immediate) =>
        new(
            "架空商事株式会社",
            "山田 太郎",
            StarLevel.TwoStar,
            "123456789015",
            "41234567896",
            new(2026, 3, 18),
            immediate
        );
}
