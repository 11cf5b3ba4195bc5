using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Mail;

/// <summary>One example of every mail about a change.</summary>
internal static class ChangeMailSamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 7, 10, 42, 0, TimeSpan.FromHours(9));
    private static readonly Addressee To = new("架空商事株式会社", "山田 太郎");

    private static readonly ChangedValue[] Changes =
    [
        new()
        {
            Field = "Phone",
            Label = "電話番号",
            Before = "0312345678",
            After = "0398765432",
        },
        new()
        {
            Field = "Building",
            Label = "ビル名など",
            After = "架空ビル 3階",
        },
    ];

    private static readonly ChangedValue[] Persons =
    [
        new()
        {
            Field = "ContactName",
            Label = "担当者名",
            Before = "山田 太郎",
            After = "鈴木 花子",
        },
        new()
        {
            Field = "ContactMail",
            Label = "担当者メールアドレス",
            Before = "taro@example.jp",
            After = "hanako@example.jp",
        },
    ];

    public static IReadOnlyList<MailFacts> All { get; } =
    [
        new RegistrationChangedMail(To, Changes, At),
        new ChangeRequestedMail(To, Changes, At),
        new ContactPersonAskedMail(
            To,
            "鈴木 花子",
            "hanako@example.jp",
            Link("/contact-person/agree"),
            At.AddDays(3)
        ),
        new ContactMailToConfirmMail(To, Link("/contact-person/confirm"), At.AddDays(3)),
        new ContactPersonChangedMail(To, Persons, At),
        new ContactPersonEnteredMail(To, Link("/login/new-password"), At.AddDays(3)),
        new DeclarationWithdrawnMail(To, At, At.AddDays(14)),
        new WithdrawalUndoneMail(To, At),
        new StarLevelChangedMail(To, StarLevel.OneStar, StarLevel.TwoStar, At),
        new ResubmittedMail(To, At, new(2026, 3, 23)),
    ];

    private static Uri Link(string path) => new($"https://declare.example.jp{path}?token=XXXXXXXX");
}
