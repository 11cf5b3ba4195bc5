using System.Collections.Concurrent;
using SelfDeclaration.Web.Papers;

namespace SelfDeclaration.Web.Documents;

/// <summary>ロゴマーク使用手順・使用ガイドライン: every version there has been, read once at the start.</summary>
/// <remarks>A version is never edited after the day that names it; a revision is a new file.</remarks>
public sealed class LogoDocuments
{
    /// <summary>
    /// Setting that names another folder than the <c>data/documents</c> of the program, for an operator whose mark
    /// is not ours.
    /// </summary>
    public const string FolderKey = "Documents:Folder";

    public const string ProcedureSlug = "logo-procedure";
    public const string GuidelineSlug = "logo-guideline";

    private readonly IReadOnlyList<LogoDocument> _procedures;
    private readonly IReadOnlyList<LogoDocument> _guidelines;
    private readonly PaperFonts _fonts;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<LogoDocument, Lazy<byte[]>> _pdfs = new(
        ReferenceEqualityComparer.Instance
    );

    private LogoDocuments(
        IReadOnlyList<LogoDocument> procedures,
        IReadOnlyList<LogoDocument> guidelines,
        PaperFonts fonts,
        TimeProvider clock
    ) => (_procedures, _guidelines, _fonts, _clock) = (procedures, guidelines, fonts, clock);

    /// <summary>Reads the texts now, so that one that cannot be read stops the start.</summary>
    public static Func<PaperFonts, TimeProvider, LogoDocuments> Load(string folder)
    {
        var procedures = VersionsIn(Path.Combine(folder, "procedure"), ProcedureSlug);
        var guidelines = VersionsIn(Path.Combine(folder, "guideline"), GuidelineSlug);
        return (fonts, clock) => new LogoDocuments(procedures, guidelines, fonts, clock);
    }

    /// <summary>使用手順 in force today.</summary>
    public LogoDocument Procedure => Current(_procedures);

    /// <summary>使用ガイドライン in force today.</summary>
    public LogoDocument Guideline => Current(_guidelines);

    /// <summary>The same text as PDF, made at its first use and kept.</summary>
    public byte[] PdfOf(LogoDocument document) =>
        _pdfs.GetOrAdd(document, d => new Lazy<byte[]>(() => Write(d))).Value;

    private byte[] Write(LogoDocument document)
    {
        var paper = new Paper(_fonts, document.Title).Heading(document.Title);
        paper.AddMarkdown(document.Markdown);
        return paper.ToPdf(document.Version.StartInJapan());
    }

    private LogoDocument Current(IReadOnlyList<LogoDocument> versions)
    {
        var today = _clock.GetUtcNow().DateInJapan();
        return versions.LastOrDefault(version => version.Version <= today) ?? versions[0];
    }

    private static List<LogoDocument> VersionsIn(string folder, string slug)
    {
        List<LogoDocument> versions =
        [
            .. Directory
                .EnumerateFiles(folder, "*.md")
                .Select(file => LogoDocument.Read(slug, file))
                .OrderBy(version => version.Version),
        ];
        return versions.Count > 0
            ? versions
            : throw new InvalidOperationException($"No document in {folder}.");
    }
}
