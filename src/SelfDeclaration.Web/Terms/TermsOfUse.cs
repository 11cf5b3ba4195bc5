using System.Globalization;

namespace SelfDeclaration.Web.Terms;

/// <summary>使用規約: every version there has been, read once at the start from data/terms.</summary>
/// <remarks>A version is a file named by its date, never edited after that day; a revision is a new file.</remarks>
public sealed class TermsOfUse
{
    /// <summary>
    /// Setting that names another folder than the <c>data/terms</c> of the program, for an operator whose
    /// terms are not ours.
    /// </summary>
    public const string FolderKey = "Terms:Folder";

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TermsVersion> Versions { get; }

    private TermsOfUse(IReadOnlyList<TermsVersion> versions) => Versions = versions;

    public static TermsOfUse Load(string folder)
    {
        var versions = Directory
            .EnumerateFiles(folder, "*.md")
            .Select(file => TermsVersion.Parse(DateOf(file), File.ReadAllBytes(file)))
            .OrderBy(version => version.Version)
            .ToList();
        return versions.Count > 0
            ? new TermsOfUse(versions)
            : throw new InvalidOperationException($"No terms of use in {folder}.");
    }

    /// <summary>The text in force: the newest that has begun, or the first before there was any.</summary>
    public TermsVersion Current(DateOnly today) =>
        Versions.LastOrDefault(version => version.Version <= today) ?? Versions[0];

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
