using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Benchmarks.Groups;

/// <summary>グループの集計の保管: kept as they were at the first look after the end, so that what is deleted later does not show as a difference.</summary>
public sealed class GroupResults(RegistryDb db, IOptions<BenchmarkSettings> settings)
{
    // What is kept for figures that would tell about somebody beside those of another group.
    private static readonly string s_withheld = JsonSerializer.Serialize<GroupFigures?>(null);

    public static bool AreWithheld(BenchmarkGroup group) => group.Figures == s_withheld;

    /// <summary>Null while the group is open, when its answers are too few, and when they are withheld.</summary>
    public async Task<GroupFigures?> LookAsync(
        BenchmarkGroup group,
        BenchmarkQuestions questions,
        bool isOpen
    )
    {
        if (isOpen)
        {
            return null;
        }

        if (group.Figures is { } kept)
        {
            return JsonSerializer.Deserialize<GroupFigures?>(kept);
        }

        var answers = await db
            .BenchmarkGroupMembers.Where(m => m.GroupKey == group.Key && m.Answers != null)
            .Select(m => new
            {
                m.AccountKey,
                Answer = new GroupAnswer(m.Answers!, m.Extra!, m.Name),
            })
            .ToListAsync();
        var figures = GroupFigures.Of(
            questions,
            group.Questions.Count,
            [.. answers.Select(a => a.Answer)],
            settings.Value.LeastOfGroup
        );
        if (figures is null)
        {
            return null;
        }

        if (
            await TellBesideAnotherAsync(
                group,
                answers.ToDictionary(a => a.AccountKey, a => a.Answer.Answers)
            )
        )
        {
            figures = null;
        }

        group.Figures = JsonSerializer.Serialize(figures);
        await db.SaveChangesAsync();
        return figures;
    }

    // One organiser sees both: the figures of all but one subtracted from those of all are that one's.
    private async Task<bool> TellBesideAnotherAsync(
        BenchmarkGroup group,
        IReadOnlyDictionary<long, string> answers
    )
    {
        var others = await db
            .BenchmarkGroupMembers.Where(m =>
                m.Answers != null
                && db.BenchmarkGroups.Any(g =>
                    g.Key == m.GroupKey
                    && g.Key != group.Key
                    && g.OrganiserKey == group.OrganiserKey
                    && g.Figures != null
                    && g.Figures != s_withheld
                )
            )
            .Select(m => new
            {
                m.GroupKey,
                m.AccountKey,
                m.Answers,
            })
            .ToListAsync();
        return others
            .GroupBy(m => m.GroupKey)
            .Any(g =>
                GroupFigures.TellTogether(
                    answers,
                    g.ToDictionary(m => m.AccountKey, m => m.Answers!),
                    settings.Value.LeastOfGroup
                )
            );
    }
}
