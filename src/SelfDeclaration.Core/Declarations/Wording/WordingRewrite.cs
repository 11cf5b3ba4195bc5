using System.Text.RegularExpressions;

namespace SelfDeclaration.Declarations.Wording;

/// <summary>書き換えの案: a misleading sentence written so that it does not mislead.</summary>
internal static partial class WordingRewrite
{
    /// <summary>First by changing its verb alone; when that still misleads, as a whole.</summary>
    public static string Of(
        WordingSentence sentence,
        string text,
        IReadOnlyList<(int Start, int End, WordingRule Rule)> found,
        string before
    )
    {
        var small = Planned()
            .Replace(
                Granted().Replace(sentence.Typed, "${name}${close}を宣言し"),
                "${name}${close}${joint}宣言"
            );
        return IsAll(sentence, found) && WordingCheck.Of(small).Findings.Count == 0
            ? small
            : Whole(sentence, text, found, before);
    }

    // A verb alone does not mend 国から一つ星をもらいました.
    private static bool IsAll(
        WordingSentence sentence,
        IReadOnlyList<(int Start, int End, WordingRule Rule)> found
    )
    {
        var mended = Granted()
            .Matches(sentence.Typed)
            .Concat(Planned().Matches(sentence.Typed))
            .ToList();
        return found.All(f =>
            mended.Any(m =>
                f.Start >= sentence.Start + m.Index && f.End <= sentence.Start + m.Index + m.Length
            )
        );
    }

    private static string Whole(
        WordingSentence sentence,
        string text,
        IReadOnlyList<(int Start, int End, WordingRule Rule)> found,
        string before
    )
    {
        var typed = sentence.Typed;
        var end = Ending().Match(typed).Value;
        var body = typed[..^end.Length];
        var star = StarIn(typed) ?? StarIn(text);
        if (!body.Any(c => c > '\u2FFF'))
        {
            return star is StarLevel.TwoStar
                ? $"We have self-declared SECURITY ACTION Two Stars{end}"
                : $"We have self-declared SECURITY ACTION One Star{end}";
        }

        var subject = Subject().Match(body).Value;
        if (found[0].Start < sentence.Start + subject.Length)
        {
            subject = "";
        }

        // What was declared is said once.
        var polite = !Plain().IsMatch(body);
        var declaring = before.Contains("宣言し", StringComparison.Ordinal)
            ? $"情報セキュリティ対策に取り組んで{(polite ? "います" : "いる")}"
            : Declaring(star, found.All(f => f.Rule.IsPromise), polite, body);
        return subject + declaring + end;
    }

    private static string Declaring(StarLevel? star, bool promises, bool polite, string body)
    {
        var name = star is { } level ? $"{DeclarationWording.NameOf(level)}を" : "";
        if (promises || star is null)
        {
            return promises && star is null
                    ? $"情報セキュリティ対策に取り組んで{(polite ? "います" : "いる")}"
                : name.Length > 0
                    ? $"{name}宣言し、情報セキュリティ対策に取り組んで{(polite ? "います" : "いる")}"
                : $"情報セキュリティ対策に取り組むことを自ら宣言{(polite ? "しました" : "した")}（SECURITY ACTION）";
        }

        return Ending(body) switch
        {
            BodyEnding.Business => $"{DeclarationWording.NameOf(star.Value)} 宣言事業者",
            BodyEnding.Noun => $"{name}宣言",
            BodyEnding.Lasting => $"{name}宣言して{(polite ? "います" : "いる")}",
            _ => $"{name}宣言{(polite ? "しました" : "した")}",
        };
    }

    private enum BodyEnding
    {
        Done,
        Lasting,
        Noun,
        Business,
    }

    private static BodyEnding Ending(string body) =>
        Businesses().IsMatch(body) ? BodyEnding.Business
        : Lasting().IsMatch(body) ? BodyEnding.Lasting
        : Noun().IsMatch(body) ? BodyEnding.Noun
        : BodyEnding.Done;

    private static StarLevel? StarIn(string text)
    {
        var (one, two) = (One().IsMatch(text), Two().IsMatch(text));
        return (one, two) switch
        {
            (true, false) => StarLevel.OneStar,
            (false, true) => StarLevel.TwoStar,
            _ => null,
        };
    }

    private const string Name =
        @"(?<name>SECURITY\s*ACTION|セキュリティ・?アクション|(?:一つ|二つ|ひとつ|ふたつ|[12１２]つ)星|★★?)(?<close>[」』）)]?)";

    // 受けました → 宣言しました, 取得し、→ 宣言し、: what follows fits as it is.
    [GeneratedRegex(
        Name
            + "(?:の|を|に|という)?(?:ロゴマーク|マーク)?(?:の|を|に)?(?:(?:認定|認証|資格|審査)(?:を|に)?)?(?:取得し|取得いたし|取得致し|獲得し|合格し|授与され|付与され|認定され|認証され|受け|得(?=[てた]|まし)|もらい|もらっ(?=[てた])|いただき|いただい(?=[てた])|頂き|頂い(?=[てた])|取り(?=まし)|取っ(?=[てた]))"
    )]
    private static partial Regex Granted();

    // 取得を目指して → 宣言を目指して, 取得予定 → 宣言予定.
    [GeneratedRegex(
        Name
            + "(?<joint>の|を)?(?:認定|認証)?(?:の|を)?(?:取得|獲得)(?=予定|済|[をに](?:目指|向け|予定))"
    )]
    private static partial Regex Planned();

    [GeneratedRegex(@"[。．.！？!?\s」』]*\z")]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"\A\s*(?:当社|弊社|当店|当院|当所|当会|当法人|当事務所|私たち|わたしたち|[^、。は]{1,20}(?:会社|法人|組合|事務所))は、?"
    )]
    private static partial Regex Subject();

    [GeneratedRegex("(?:である|だ|(?<!まし|でし)た|ている|ておる|する)\\s*\\z")]
    private static partial Regex Plain();

    [GeneratedRegex("(?:ています|ております|てます|ている)\\s*\\z")]
    private static partial Regex Lasting();

    [GeneratedRegex("(?:事業者|企業|会社|店|法人)\\s*\\z")]
    private static partial Regex Businesses();

    [GeneratedRegex(@"[^ぁ-ん]\s*\z|済み\s*\z|付き\s*\z")]
    private static partial Regex Noun();

    [GeneratedRegex(
        "一[つツ]?星|ひとつ星|[1１]つ星|星[一1１]つ|(?<![★☆⭐])[★⭐]\uFE0F?(?![★☆⭐3-9３-９])|[Oo]ne.?[Ss]tar|onestar"
    )]
    private static partial Regex One();

    [GeneratedRegex(
        "二[つツ]?星|ふたつ星|[2２]つ星|星[二2２]つ|(?<![★☆⭐])(?:[★☆⭐]\uFE0F?){2}(?![★☆⭐])|[Tt]wo.?[Ss]tars?|twostar"
    )]
    private static partial Regex Two();
}
