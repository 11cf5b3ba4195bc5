using System.Text.RegularExpressions;
using SelfDeclaration.Businesses;
using SelfDeclaration.IntegrationTests.Conventions;

namespace SelfDeclaration.IntegrationTests;

/// <summary>House rules that a compiler does not know.</summary>
public sealed partial class ConventionTests
{
    /// <summary>Where a page may write markup unescaped, and why that is safe.</summary>
    private static readonly Dictionary<string, string> s_rawMarkup = [];

    // The list of what must not be written, and examples of it.
    private const string WordingFolder = "src/SelfDeclaration.Core/Declarations/Wording/";

    [Fact]
    public void The_core_knows_only_the_base_library() =>
        Assert.All(
            typeof(BusinessInput).Assembly.GetReferencedAssemblies(),
            a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void No_source_file_is_over_300_lines() =>
        Expect.None(
            RepositoryFile
                .In("src", ".cs", ".cshtml", ".css", ".js")
                .Where(f => f.Lines.Count > 300)
                .Select(f => $"{f.Path}: {f.Lines.Count} lines")
        );

    [Fact]
    public void Pages_escape_what_they_write() =>
        Expect.None(
            RepositoryFile
                .In("src", ".cshtml")
                .Where(f => !s_rawMarkup.ContainsKey(f.Path))
                .SelectMany(f => f.LinesWith(RawMarkup()))
        );

    [Fact]
    public void Pages_have_no_script_or_style_of_their_own() =>
        Expect.None(RepositoryFile.In("src", ".cshtml").SelectMany(f => f.LinesWith(InlineCode())));

    [Fact]
    public void The_reader_is_not_told_how_to_type_nor_blamed() =>
        Expect.None(ReaderTexts().SelectMany(f => f.LinesWith(Unfriendly())));

    [Fact]
    public void Links_say_where_they_lead() =>
        Expect.None(
            RepositoryFile
                .In("src", ".cshtml", ".html", ".md")
                .SelectMany(f => f.LinesWith(NamelessLink()))
        );

    [Fact]
    public void A_declaration_is_never_called_certified_except_to_deny_it()
    {
        var called = ReaderTexts()
            .Where(f => !f.Path.StartsWith(WordingFolder, StringComparison.Ordinal))
            .SelectMany(f => f.LinesWith(Certified()))
            .Where(line => !Denied().IsMatch(line) && !AboutSomethingElse().IsMatch(line));

        Expect.None(called);
    }

    private static IEnumerable<RepositoryFile> ReaderTexts() =>
        RepositoryFile
            .In("src", ".cs", ".cshtml", ".txt", ".html", ".md", ".js")
            .Select(f => f.WithoutComments());

    [GeneratedRegex(@"Html\.Raw\(|new HtmlString\(")]
    private static partial Regex RawMarkup();

    [GeneratedRegex(
        """<script(?![^>]*\ssrc=)|<style|\sstyle\s*=\s*"|\son[a-z]+\s*=\s*"|href="javascript:""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex InlineCode();

    // 不正アクセス and the like name crimes, not the reader's typing.
    [GeneratedRegex(
        "半角で|全角で|不正(?!アクセス|利用|ログイン|送金|プログラム|使用|競争|行為)|無効な|「戻る」は使用しない|※|クリックしてください"
    )]
    private static partial Regex Unfriendly();

    [GeneratedRegex(@">\s*(こちら|ここ)\s*</a>|\[(こちら|ここ)\]\(")]
    private static partial Regex NamelessLink();

    [GeneratedRegex("認定|認証|取得|合格|[Cc]ertif|[Aa]pprov|[Aa]ward")]
    private static partial Regex Certified();

    [GeneratedRegex("ません|ない|禁|避け|誤り|誤解|使わず|違い|ではなく")]
    private static partial Regex Denied();

    // TLS certificates, apps that show one-time codes, and personal data that is acquired.
    [GeneratedRegex("[Cc]ertificate|認証アプリ|個人情報|情報の取得|情報を取得|Cookie")]
    private static partial Regex AboutSomethingElse();
}
