using System.Globalization;
using SelfDeclaration.Learning;

namespace SelfDeclaration.Web.Learning;

/// <summary>ポイント学習のテーマ: the versions of <c>data/learning</c>, read once at the start.</summary>
public sealed class LessonLibrary
{
    private readonly IReadOnlyList<LessonSet> _versions;

    private LessonLibrary(IReadOnlyList<LessonSet> versions) => _versions = versions;

    public static LessonLibrary Load(string folder) =>
        new([
            .. Directory
                .GetDirectories(folder)
                .Select(version => new LessonSet(
                    DateOnly.ParseExact(
                        Path.GetFileName(version),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture
                    ),
                    [
                        .. Directory
                            .GetFiles(version, "*.md")
                            .Select(file => LessonText.Parse(SlugOf(file), File.ReadAllText(file)))
                            .OrderBy(lesson => lesson.Item),
                    ]
                ))
                .OrderBy(set => set.Version),
        ]);

    /// <summary>The version of the day; the first one before its day too, so that the pages are never empty.</summary>
    public LessonSet Current(DateOnly today) =>
        _versions.LastOrDefault(v => v.Version <= today) ?? _versions[0];

    /// <summary>The theme as it was when it was finished; of the newest version when that one is gone.</summary>
    public Lesson? Find(string theme, DateOnly version) =>
        (_versions.FirstOrDefault(v => v.Version == version) ?? _versions[^1]).Find(theme)
        ?? _versions.Select(v => v.Find(theme)).LastOrDefault(l => l is not null);

    // 01-updates.md
    private static string SlugOf(string file) =>
        Path.GetFileNameWithoutExtension(file).Split('-', 2)[1];
}
