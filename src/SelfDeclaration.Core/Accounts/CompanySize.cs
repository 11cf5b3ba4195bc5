namespace SelfDeclaration.Accounts;

/// <summary>従業員規模: how many work there, the owner included; ordered.</summary>
public enum CompanySize
{
    UpTo5 = 1,
    UpTo20,
    UpTo50,
    UpTo100,
    UpTo300,
    Over300,
}

/// <summary>従業員規模 in words, smallest first.</summary>
public static class CompanySizes
{
    public static readonly IReadOnlyList<(CompanySize Size, string Label)> All =
    [
        (CompanySize.UpTo5, "5人以下"),
        (CompanySize.UpTo20, "6〜20人"),
        (CompanySize.UpTo50, "21〜50人"),
        (CompanySize.UpTo100, "51〜100人"),
        (CompanySize.UpTo300, "101〜300人"),
        (CompanySize.Over300, "301人以上"),
    ];

    public static string Label(this CompanySize size) => All.First(s => s.Size == size).Label;
}
