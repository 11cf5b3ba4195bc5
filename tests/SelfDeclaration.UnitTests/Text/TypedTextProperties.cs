using CsCheck;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Text;

public sealed class TypedTextProperties
{
    /// <summary>Characters that the profiles treat specially, lone surrogates among them.</summary>
    private const string Special =
        "-‐ー－ｰ 　\t\n\u200B\u00AD\u3099\u309A゛゜ﾞﾟかカｶはハﾊうウｳゝ(（)）カユ＋+81〒@＠.。:／/<>,;\"mailto:httpsxn--Ａa1１\uFA10髙\uD842\uDFB7\u0130\u212A\u0000\u0085\uFE0F";

    private static readonly string[] Pieces =
    [
        "カブシキガイシャ",
        "(カ)",
        "カ)",
        "mailto:",
        "https://",
        "+81",
        "1ー",
        "か\u3099",
        "例え.jp",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char[Special], 0, 12],
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 4].Select(string.Concat)
    );

    private static readonly Dictionary<string, Func<string?, string>> ByName = new()
    {
        ["Digits"] = TypedText.Digits,
        ["Phone"] = TypedText.Phone,
        ["Kana"] = TypedText.Kana,
        ["Name"] = TypedText.Name,
        ["Street"] = TypedText.Street,
        ["Mail"] = TypedText.Mail,
        ["Url"] = TypedText.Url,
        ["Paragraphs"] = TypedText.Paragraphs,
    };

    public static TheoryData<string> Profiles => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_profile_takes_any_text_and_leaves_its_own_result_alone(string profile) =>
        AnyText.Sample(text =>
        {
            var once = ByName[profile](text);
            return once == ByName[profile](once);
        });

    [Fact]
    public void Names_keep_every_kanji() =>
        Gen.Char['一', '\u9FFF']
            .Array[1, 20]
            .Select(string.Concat)
            .Sample(name => TypedText.Name(name) == name);
}
