using System.Text.RegularExpressions;

namespace SelfDeclaration.Declarations.Wording;

/// <summary>打消し: the sentence says that it is not so, as in 認定を受けたものではありません.</summary>
internal static class WordingDenial
{
    /// <summary>From the words to the denial only such as belong to them, so that a 、 begins another thought.</summary>
    private const string Between =
        "を受けた|受けた|を受け|受け|取得した|取得|合格|認定|認証|公認|適合|審査|保証|保障|証明|お墨付き|した|された|され|し|さ|て|い|る|を|の|が|に|は|も|や|と|・|、|,|及び|および|または|又は|あるいは|で|による|から|得た|得|与え|られ|た|示す|示し|意味する|意味し|する|なされた|済み|制度|資格|機関|第三者|もの|物|こと|事|わけ|訳|印|しるし|マーク|ロゴ|証|書面|書か|書け|書き|言え|言わ|言い|使え|使わ|使い|呼べ|呼ば|表現|表記|記載|行う|行っ|行い|行わ|情報|まし|「|」|『|』|\\(|\\)|という|いう|よう|な|安全|性|セキュリティ|対策|水準|じゃ|なる";

    // No backtracking: what is pasted may be built to make it slow.
    private static readonly Regex s_after = new(
        $"\\A(?:{Between})*(?:(?:あり|ござい|でき|け|え|き|し|れ|べ)?ませ?ん|ない|なく|なかっ|無い|禁|避け|控え|せず|ずに|誤|間違|異な|違い|ではな|不可|だめ|ダメ|ng)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    private static readonly Regex s_before = WordingPatterns.New(
        "(?:not|never|no|n't|without)(?:be|been|a|an|any)?\\z"
    );

    /// <summary>A sentence that is itself an example of what not to write.</summary>
    private static readonly Regex s_example = WordingPatterns.New(
        "\\A(?:[・-])?(?:×|✕|✖|❌|ng|誤(?:り|った)?|悪い|使えない|よくない)(?:な?例|表現|書き方)?[:：「『(]?"
    );

    public static bool Denies(string folded, int start, int end) =>
        (start > 0 && folded[start - 1] is '未' or '非' or '無' or '不')
        || s_before.IsMatch(folded[..start])
        || s_after.IsMatch(folded[end..])
        || s_example.IsMatch(folded);
}
