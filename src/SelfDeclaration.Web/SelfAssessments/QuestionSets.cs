using System.Globalization;
using SelfDeclaration.SelfAssessments;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>設問の版: all there ever were, read at start from <c>data/self-assessment</c>.</summary>
public sealed class QuestionSets
{
    private readonly IReadOnlyList<QuestionSet> _versions;

    private QuestionSets(IReadOnlyList<QuestionSet> versions) => _versions = versions;

    public static QuestionSets Load(string folder)
    {
        var versions = Directory
            .EnumerateFiles(folder, "*.json")
            .Select(file =>
                QuestionSet.Parse(
                    DateOnly.ParseExact(
                        Path.GetFileNameWithoutExtension(file),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture
                    ),
                    File.ReadAllText(file)
                )
            )
            .OrderBy(set => set.Version)
            .ToList();
        return versions.Count > 0
            ? new(versions)
            : throw new InvalidOperationException($"No questions of the 自社診断 in {folder}.");
    }

    /// <summary>What is asked today: the newest that has begun, or the first before there was any.</summary>
    public QuestionSet Current(DateOnly today) =>
        _versions.LastOrDefault(v => v.Version <= today) ?? _versions[0];

    /// <summary>What a result was made with.</summary>
    public QuestionSet Of(DateOnly version) =>
        Find(version)
        ?? throw new InvalidOperationException(
            $"data/self-assessment/{version:yyyy-MM-dd}.json has results and must not be removed."
        );

    public QuestionSet? Find(DateOnly version) =>
        _versions.FirstOrDefault(v => v.Version == version);
}
