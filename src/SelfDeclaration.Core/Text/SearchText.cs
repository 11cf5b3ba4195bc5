using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace SelfDeclaration.Text;

/// <summary>検索用の文字列: the one folding, for what is searched and for what is typed alike.</summary>
/// <remarks>
/// ｱｲﾋﾟｰ, あいぴー, アイピー and 株式会社アイピー are all アイピー; 髙﨑 is 高崎. Two texts that a searcher would call the same
/// fold to the same; nothing else about search is fuzzy.
/// </remarks>
public static class SearchText
{
    /// <summary>More words, or longer ones, are not looked at: nobody types them, and somebody may try how far it goes.</summary>
    public const int MostWords = 8;
    public const int LongestQuery = 200;

    /// <summary>Between name, reading and 屋号: nothing typed holds it, so no match runs from one into the next.</summary>
    public const char Separator = '\u001F';

    private static readonly string[] Forms =
    [
        "株式会社",
        "有限会社",
        "合同会社",
        "合名会社",
        "合資会社",
        "相互会社",
        "有限責任監査法人",
        "監査法人",
        "社会医療法人社団",
        "社会医療法人財団",
        "社会医療法人",
        "医療法人社団",
        "医療法人財団",
        "医療法人",
        "学校法人",
        "社会福祉法人",
        "宗教法人",
        "特定非営利活動法人",
        "NPO法人",
        "一般社団法人",
        "一般財団法人",
        "公益社団法人",
        "公益財団法人",
        "弁護士法人",
        "税理士法人",
        "司法書士法人",
        "行政書士法人",
        "社会保険労務士法人",
        "農事組合法人",
        "独立行政法人",
        .. "株 有 同 名 資 医 学 福 宗 特非 社 財 一社 一財 公社 公財 弁 税"
            .Split(' ')
            .Select(form => $"({form})"),
        .. KanaLegalForms.Long.Split('|'),
    ];

    private static readonly string[] FoldedForms = [.. Forms.Select(Characters).Distinct()];

    /// <summary>By the character they begin with, the longest first.</summary>
    private static readonly FrozenDictionary<char, string[]> FormsFrom = FoldedForms
        .GroupBy(form => form[0])
        .ToFrozenDictionary(
            forms => forms.Key,
            forms => forms.OrderByDescending(f => f.Length).ToArray()
        );

    // Looked for first: forms themselves are found ten times as slowly, and a register has millions of names.
    private static readonly SearchValues<char> FormStarts = SearchValues.Create([
        .. FormsFrom.Keys,
    ]);

    /// <summary>Characters as in <see cref="SearchFolding"/>; 法人格 dropped unless nothing else would be left.</summary>
    public static string Fold(string? text)
    {
        var folded = Characters(text);
        while (WithoutForms(folded) is { Length: > 0 } rest && rest.Length < folded.Length)
        {
            folded = rest;
        }

        return folded;
    }

    /// <summary>What of several texts is looked through, e.g. in a column of the database.</summary>
    public static string Of(params IEnumerable<string?> texts) =>
        string.Join(Separator, texts.Where(t => !string.IsNullOrEmpty(t)).Select(Fold));

    /// <summary>The words of a query, folded; one that is only a 法人格, or signs alone, says nothing and is left out.</summary>
    public static IReadOnlyList<string> Words(string? query) =>
        [
            .. (query ?? "")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(Fold)
                .Where(word => word.Length > 0 && WithoutForms(word).Length > 0)
                .Distinct()
                .Take(MostWords),
        ];

    /// <summary>One character of a text that is marked where words are found; 法人格 are left as they are.</summary>
    internal static string Character(Rune rune) => Characters(rune.ToString());

    private static string WithoutForms(string text)
    {
        var (rest, at) = ("", 0);
        var left = text.AsSpan();
        while (left[at..].IndexOfAny(FormStarts) is >= 0 and var next)
        {
            at += next;
            if (FormAt(left[at..]) is > 0 and var length)
            {
                rest = string.Concat(rest, left[..at]);
                left = left[(at + length)..];
                at = 0;
            }
            else
            {
                at++;
            }
        }

        return left.Length == text.Length ? text : string.Concat(rest, left);
    }

    /// <summary>The length of the longest form that stands here.</summary>
    private static int FormAt(ReadOnlySpan<char> text)
    {
        foreach (var form in FormsFrom[text[0]])
        {
            if (text.StartsWith(form, StringComparison.Ordinal))
            {
                return form.Length;
            }
        }

        return 0;
    }

    private static string Characters(string? text) =>
        string.IsNullOrEmpty(text)
            ? ""
            : LoneCharacters.Fold(text, EachCharacter) ?? EachCharacter(text);

    private static string EachCharacter(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in CharacterWidth.Fold(text, ascii: true).EnumerateRunes())
        {
            folded.Append(SearchFolding.Of(rune));
        }

        return folded.ToString();
    }
}
