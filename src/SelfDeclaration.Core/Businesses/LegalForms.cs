using System.Text.RegularExpressions;
using SelfDeclaration.Text;

namespace SelfDeclaration.Businesses;

/// <summary>法人格の略記: ㈱, （株） and the like, which the register of corporations spells out.</summary>
public static partial class LegalForms
{
    private static readonly Dictionary<string, string> Spelled = new()
    {
        ["株"] = "株式会社",
        ["㈱"] = "株式会社",
        ["㍿"] = "株式会社",
        ["有"] = "有限会社",
        ["㈲"] = "有限会社",
        ["同"] = "合同会社",
        ["名"] = "合名会社",
        ["㈴"] = "合名会社",
        ["資"] = "合資会社",
        ["㈾"] = "合資会社",
        ["医"] = "医療法人",
        ["学"] = "学校法人",
        ["㈻"] = "学校法人",
        ["福"] = "社会福祉法人",
        ["宗"] = "宗教法人",
        ["特非"] = "特定非営利活動法人",
        ["株式"] = "株式会社",
        ["有限"] = "有限会社",
    };

    /// <summary>The name with its 法人格 spelled out, to be offered and never forced; null when there is nothing to spell out.</summary>
    public static string? Expand(string? name)
    {
        var kept = TypedText.Name(name);
        var expanded = Abbreviation().Replace(kept, m => Spelled[m.Groups["form"].Value]);
        return expanded == kept ? null : expanded;
    }

    // 有限責任監査法人 and 株式会社 begin like an abbreviation, so a bare 有限 or 株式 counts only
    // before a blank or as the last word.
    [GeneratedRegex(
        @" ?(?:[(（] ?(?<form>特非|[株有同名資医学福宗]) ?[)）]|(?<form>[㈱㍿㈲㈴㈾㈻])) ?|\A(?<form>株式|有限) |(?<=.) ?(?<form>株式|有限)\z"
    )]
    private static partial Regex Abbreviation();
}
