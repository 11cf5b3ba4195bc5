using System.Text.RegularExpressions;

namespace SelfDeclaration.Text;

/// <summary>法人格の読み: the reading of a corporation's name is kept without them.</summary>
internal static partial class KanaLegalForms
{
    internal const string Long =
        "カブシキガイシャ|カブシキカイシャ|ユウゲンガイシャ|ユウゲンカイシャ|ゴウドウガイシャ|ゴウドウカイシャ"
        + "|ゴウシガイシャ|ゴウシカイシャ|ゴウメイガイシャ|ゴウメイカイシャ"
        + "|イッパンシャダンホウジン|コウエキシャダンホウジン|イッパンザイダンホウジン|コウエキザイダンホウジン"
        + "|トクテイヒエイリカツドウホウジン|イリョウホウジンシャダン|イリョウホウジンザイダン|イリョウホウジン"
        + "|シャカイフクシホウジン|ガッコウホウジン|シュウキョウホウジン|ベンゴシホウジン|ゼイリシホウジン"
        + "|シホウショシホウジン|ギョウセイショシホウジン|シャカイホケンロウムシホウジン|カンサホウジン"
        + "|ノウジクミアイホウジン|ドクリツギョウセイホウジン";

    // As bank transfers write them.
    private const string Short = "カ|ユ|ド|シ|メ|イ|フク|ガク|シュウ|シャ|ザイ|トクヒ|ノウ|ベン|ゼ";

    /// <summary>The reading without 法人格 at its start and end; the whole when nothing else would be left.</summary>
    public static string Strip(string kana)
    {
        while (true)
        {
            var rest = AtEnd().Replace(AtStart().Replace(kana, ""), "");
            if (rest.Length == 0 || rest.Length == kana.Length)
            {
                return kana;
            }

            kana = rest;
        }
    }

    [GeneratedRegex($@"\A(?:(?:{Long})・?|\(?(?:{Short})\))")]
    private static partial Regex AtStart();

    [GeneratedRegex($@"(?:・?(?:{Long})|\((?:{Short})\)?)\z")]
    private static partial Regex AtEnd();
}
