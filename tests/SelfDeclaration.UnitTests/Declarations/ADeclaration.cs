using SelfDeclaration.Declarations;

namespace SelfDeclaration.UnitTests.Declarations;

/// <summary>Inputs that pass every rule on <see cref="Today"/>.</summary>
internal static class ADeclaration
{
    public static readonly DateOnly Today = new(2026, 3, 7);

    public static readonly DeclarationInput OneStar = new()
    {
        Star = StarLevel.OneStar,
        Purposes = ["employees"],
        ContactName = "山田 太郎",
        ContactMail = "taro@example.co.jp",
        Pledged = true,
    };

    public static readonly DeclarationInput TwoStar = OneStar with
    {
        Star = StarLevel.TwoStar,
        AssessedOn = Date("2026", "3", "1"),
        AssessmentScore = "72",
        PolicySetOn = Date("令和8", "3", "7"),
        PolicyPublication = PolicyPublication.Website,
        PolicyUrl = "example.co.jp/policy",
    };

    public static DateInput Date(string? year, string? month, string? day) =>
        new()
        {
            Year = year,
            Month = month,
            Day = day,
        };
}
