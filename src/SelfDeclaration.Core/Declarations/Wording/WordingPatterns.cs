using System.Text.RegularExpressions;

namespace SelfDeclaration.Declarations.Wording;

/// <summary>Words that several rules look for, in folded text.</summary>
internal static class WordingPatterns
{
    public const string Star =
        "(?:(?:一|二|1|2|ひと|ふた)[つツ]?星|星(?:一|二|1|2)つ|★{1,2}(?!★)|ワンスター|ツースター|onestar|twostars?)";

    /// <summary>What is declared, as people call it.</summary>
    public const string Declared =
        $"(?:security-?action|セキュリティ・?アクション|自己宣言|ロゴ(?:マーク)?|マーク|{Star}|認定|認証)";

    public const string Authority =
        "(?:(?<![全外中各母自帰])国|政府|経済産業省|経産省|ipa|情報処理推進機構|公的機関|第三者)(?:\\([^()]{1,20}\\))?";

    public static readonly Regex Security = New(
        $"セキュリティ|security|宣言|ロゴマーク|情報[^。、]{{0,8}}漏|漏えい|漏洩|対策|ipa|情報処理推進機構|{Star}|[★星][3-9]|[3-9]★|★★★"
    );

    private static readonly Regex s_ours = New(
        $"security-?action|セキュリティ・?アクション|自己宣言|{Star}"
    );

    /// <summary>Schemes in which something is examined and granted, and which a sentence may name truthfully.</summary>
    private static readonly Regex s_others = New(
        "iso|isms|iec|jis|27001|27017|p-?マーク|プライバシーマーク|haccp|くるみん|えるぼし|ユースエール|健康経営|経営革新|経営力向上|先端設備|事業継続力強化|支援機関|npo|国家資格|支援士|試験|検定|エコアクション|iatf|soc2|ismap|scs|fsc|pcidss|電子証明書|個人情報"
    );

    public static Regex New(string pattern) =>
        new(
            pattern,
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );

    /// <summary>The nearest scheme named before these words is not ours, or the sentence names only another.</summary>
    public static bool IsAboutAnotherScheme(string folded, int at)
    {
        var before = folded[..at];
        return s_others.Matches(before).LastOrDefault() is { } other
            ? !s_ours.IsMatch(before[(other.Index + other.Length)..])
            : s_others.IsMatch(folded) && !s_ours.IsMatch(folded);
    }
}
