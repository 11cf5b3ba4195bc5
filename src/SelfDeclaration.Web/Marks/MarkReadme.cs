using System.Text;
using SelfDeclaration.Declarations;
using SelfDeclaration.Declarations.Wording;

namespace SelfDeclaration.Web.Marks;

/// <summary>README.txt of a package: the rules in short, for whoever gets the files from a colleague.</summary>
internal static class MarkReadme
{
    /// <summary>For Notepad: with a byte order mark, and lines that end as Windows ends them.</summary>
    public static byte[] For(StarLevel star, IEnumerable<MarkFile> files, Func<string, Uri> address)
    {
        var contents = string.Join("\n", files.Select(file => $"{file.Name}　{file.Label}"));
        var wording = string.Join(
            "\n",
            DeclarationWording
                .Examples(star)
                .Select(example => $"{(example.IsGood ? "よい例" : "使えない例")}：{example.Text}")
        );
        var text = $"""
            SECURITY ACTION {star.Label()} 自己宣言 ロゴマーク

            このロゴマークは、{star.Label()}を自ら宣言した事業者のしるしです。
            第三者が認定・認証したことを示すものではありません。

            ■ 入っているもの
            {contents}

            ■ 使うときの決まり
            ・宣言した段階（{star.Label()}）のものだけを使います。
            ・横幅は、画面で120ピクセル以上、印刷で25ミリ以上にします。
            ・まわりに、高さの4分の1以上の余白を空けます。
            ・形や色を変えたり、ほかの図形と組み合わせたりしません。
            ・ほかの会社や人に渡したり、使わせたりしません。
            ・停止したとき、取り消されたとき、段階が変わったときは、使うのをやめます。

            ■ 言葉の添え方
            {wording}

            ■ くわしい決まり（いつも新しい内容です）
            使用手順：{address("/documents/logo-procedure")}
            使用ガイドライン：{address("/documents/logo-guideline")}
            宣言の表現チェック：{address("/wording")}
            """;
        return
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n") + "\r\n"),
        ];
    }
}
