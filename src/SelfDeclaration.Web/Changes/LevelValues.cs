using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Web.Changes;

/// <summary>段階とその裏づけ in words: what a change of the level keeps, and how it is read back.</summary>
public static class LevelValues
{
    private static readonly (Field Field, Func<LevelEvidence, string?> Read)[] Items =
    [
        (DeclarationFields.Star, l => l.Star.Label()),
        (DeclarationFields.AssessedOn, l => Words(l.AssessedOn)),
        (DeclarationFields.AssessmentScore, l => l.AssessmentScore is { } s ? $"{s}点" : null),
        (DeclarationFields.PolicySetOn, l => Words(l.PolicySetOn)),
        (DeclarationFields.PolicyPublication, l => l.PolicyPublication?.Label()),
        (DeclarationFields.PolicyUrl, l => l.PolicyUrl),
    ];

    /// <summary>Every value that is not the same.</summary>
    public static List<ChangedValue> Differences(LevelEvidence before, LevelEvidence after) =>
        [
            .. Items
                .Select(item => ChangedValue.Of(item.Field, item.Read(before), item.Read(after)))
                .Where(value => value.Before != value.After),
        ];

    /// <summary>The level as it would be with these values.</summary>
    public static LevelEvidence With(LevelEvidence before, IReadOnlyList<ChangedValue> values)
    {
        string? After(int item) =>
            values.FirstOrDefault(v => v.Field == Items[item].Field.Name) is { } changed
                ? changed.After
                : Items[item].Read(before);

        return new(
            Enum.GetValues<StarLevel>().Single(s => s.Label() == After(0)),
            Date(After(1)),
            DeclarationRules.ReadScore(After(2)),
            Date(After(3)),
            After(4) is { } published
                ? Enum.GetValues<PolicyPublication>().Single(p => p.Label() == published)
                : null,
            After(5)
        );
    }

    private static string? Words(DateOnly? date) =>
        date is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : null;

    private static DateOnly? Date(string? words) =>
        words is null ? null : DeclarationRules.ReadDate(new() { Year = words });
}
