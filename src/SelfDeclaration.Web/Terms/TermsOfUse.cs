using System.Globalization;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Terms;

/// <summary>使用規約: every version there has been. The first are files of data/terms, read once at the start; the others are published on the desk.</summary>
/// <remarks>A file is named by its date and never edited after that day; the same holds for what was published.</remarks>
public sealed class TermsOfUse
{
    /// <summary>
    /// Setting that names another folder than the <c>data/terms</c> of the program, for an operator whose
    /// terms are not ours.
    /// </summary>
    public const string FolderKey = "Terms:Folder";

    private readonly IReadOnlyList<TermsVersion> _files;
    private readonly LiveTexts? _live;

    private TermsOfUse(IReadOnlyList<TermsVersion> files, LiveTexts? live) =>
        (_files, _live) = (files, live);

    /// <summary>Oldest first. A day that a file and a published text both name is the file's.</summary>
    public IReadOnlyList<TermsVersion> Versions =>
        _live is null or { Terms: [] }
            ? _files
            : [.. _files.UnionBy(_live.Terms, v => v.Version).OrderBy(v => v.Version)];

    /// <summary>These files, and what was and will be published on the desk.</summary>
    public TermsOfUse With(LiveTexts live) => new(_files, live);

    public static TermsOfUse Load(string folder)
    {
        var versions = Directory
            .EnumerateFiles(folder, "*.md")
            .Select(file => TermsVersion.Parse(DateOf(file), File.ReadAllBytes(file)))
            .OrderBy(version => version.Version)
            .ToList();
        return versions.Count > 0
            ? new TermsOfUse(versions, null)
            : throw new InvalidOperationException($"No terms of use in {folder}.");
    }

    /// <summary>The text in force: the newest that has begun, or the first before there was any.</summary>
    public TermsVersion Current(DateOnly today)
    {
        var versions = Versions;
        return versions.LastOrDefault(version => version.Version <= today) ?? versions[0];
    }

    /// <summary>The text somebody agreed to; null when that day has none.</summary>
    public TermsVersion? Find(DateOnly version) =>
        Versions.FirstOrDefault(known => known.Version == version);

    private static DateOnly DateOf(string file) =>
        DateOnly.TryParseExact(
            Path.GetFileNameWithoutExtension(file),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw new InvalidOperationException(
                $"{file}: a version of the terms is named by its date, e.g. 2026-11-01.md."
            );
}
