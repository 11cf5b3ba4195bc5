using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Marks;
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

    /// <summary>Of the marks on the guideline's first page, in points: 7 cm.</summary>
    private const float SampleWidth = 200;

    private readonly IReadOnlyList<LogoDocument> _procedures;
    private readonly IReadOnlyList<LogoDocument> _guidelines;
    private readonly PaperFonts _fonts;
    private readonly MarkSamples _samples;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<LogoDocument, Lazy<byte[]>> _pdfs = new(
        ReferenceEqualityComparer.Instance
    );

    private LogoDocuments(
        IReadOnlyList<LogoDocument> procedures,
        IReadOnlyList<LogoDocument> guidelines,
        PaperFonts fonts,
        MarkSamples samples,
        TimeProvider clock
    )
    {
        (_procedures, _guidelines) = (procedures, guidelines);
        (_fonts, _samples, _clock) = (fonts, samples, clock);
    }

    /// <summary>Reads the texts now, so that one that cannot be read stops the start.</summary>
    public static Func<PaperFonts, MarkSamples, TimeProvider, LogoDocuments> Load(string folder)
    {
        var procedures = VersionsIn(Path.Combine(folder, "procedure"), ProcedureSlug);
        var guidelines = VersionsIn(Path.Combine(folder, "guideline"), GuidelineSlug);
        return (fonts, samples, clock) =>
            new LogoDocuments(procedures, guidelines, fonts, samples, clock);
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
        if (document.Slug == GuidelineSlug)
        {
            foreach (var star in Enum.GetValues<StarLevel>())
            {
                paper.Figure(
                    SampleWidth,
                    SampleWidth * _samples.ProportionOf(star),
                    canvas => _samples.Draw(canvas, star, SampleWidth),
                    $"{star.Label()}のロゴマーク（見本）"
                );
            }
        }

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
        return versions.Count > 0 ? versions : throw Unusable($"{folder} に文書がありません");
    }

    internal static OptionsValidationException Unusable(string sentence) =>
        new(FolderKey, typeof(LogoDocument), [$"設定 {FolderKey}：{sentence}"]);
}
