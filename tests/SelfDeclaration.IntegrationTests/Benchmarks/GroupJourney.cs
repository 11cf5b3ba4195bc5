using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Web.Benchmarks.Groups;

namespace SelfDeclaration.IntegrationTests.Benchmarks;

/// <summary>ベンチマークPLUS: a group, and members who have answered.</summary>
internal static class GroupJourney
{
    public const string Name = "みどり商工会 点検2026";
    public const string Question = "受発注システムの利用者を、年に1回見直していますか";

    /// <summary>Opens a group; ends on its page.</summary>
    public static async Task<string> OpenAsync(TestBrowser organiser)
    {
        await organiser.OpenAsync("/benchmark/groups/new");
        await organiser
            .Fill("グループの名前", Name)
            .Fill("独自の質問", $"{Question}\n")
            .Select("組織としての取り組みの目標", "4 点検している")
            .FillDate("回答の締切日", 2026, 12, 31)
            .PressAsync("グループを開く");
        return organiser.Text("[data-testid=code]");
    }

    // The same people with the same answers.
    public static Task CopyAsync(TestApp app, string from, string to) =>
        app.UseDbAsync(async db =>
        {
            var keys = await db.BenchmarkGroups.ToDictionaryAsync(g => g.PublicKey, g => g.Key);
            var key = keys[from.Split('/')[^1]];
            foreach (
                var m in await db
                    .BenchmarkGroupMembers.AsNoTracking()
                    .Where(m => m.GroupKey == key)
                    .ToListAsync()
            )
            {
                db.Add(
                    new BenchmarkGroupMember
                    {
                        GroupKey = keys[to.Split('/')[^1]],
                        AccountKey = m.AccountKey,
                        JoinedAt = m.JoinedAt,
                        AnsweredAt = m.AnsweredAt,
                        Answers = m.Answers,
                        Extra = m.Extra,
                    }
                );
            }

            await db.SaveChangesAsync();
        });

    public static Task FillAsync(
        TestApp app,
        string group,
        int members,
        int level,
        bool named = false
    ) =>
        app.UseDbAsync(async db =>
        {
            var now = app.Clock.GetUtcNow();
            var key = group.Split('/')[^1];
            var opened = await db.BenchmarkGroups.SingleAsync(g => g.PublicKey == key);
            for (var n = 1; n <= members; n++)
            {
                var account = new AssessmentAccount
                {
                    Mail = $"{BenchmarkKey.New()}@example.jp",
                    Name = "山田",
                    CreatedAt = now,
                };
                db.Add(account);
                await db.SaveChangesAsync();
                db.Add(
                    new BenchmarkGroupMember
                    {
                        GroupKey = opened.Key,
                        AccountKey = account.Key,
                        JoinedAt = now,
                        AnsweredAt = now,
                        Answers = new string((char)('0' + level), 27),
                        Extra = "2",
                        Name = named ? $"会社{n}" : null,
                    }
                );
            }

            await db.SaveChangesAsync();
        });
}
