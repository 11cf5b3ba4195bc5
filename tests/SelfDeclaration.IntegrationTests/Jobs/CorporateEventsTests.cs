using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Jobs;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Jobs;

/// <summary>法人の異動</summary>
public sealed class CorporateEventsTests
{
    [Fact]
    public async Task Closed_renamed_and_merged_corporations_become_tasks_once()
    {
        await using var register = await DeclaredRegister.OfAsync(1, 2, 3, 4);
        await register.ExamineAsync();

        await register.ImportDayAsync(
            2,
            Row(Number(1), "法人1", process: "21", updated: "2026-02-02", closed: "2026-01-31"),
            Row(Number(2), "新しい名前", process: "11", updated: "2026-02-02"),
            Merged(Number(3), into: Number(4)),
            // Only its address changed.
            Row(Number(4), "法人4", process: "12", updated: "2026-02-02", postalCode: "1000001")
        );
        Assert.Equal(3, await register.ExamineAsync());

        Assert.Equal(
            [
                "閉鎖：2026年1月31日（土）に登記が閉鎖されています",
                "商号変更：「法人2」から「新しい名前」に変わりました",
                $"合併など：2026年1月31日（土）に登記が閉鎖され、法人4（法人番号 {Number(4)}）が引き継いでいます",
            ],
            await register.EventsAsync()
        );
        Assert.Equal(0, await register.ExamineAsync());
        await register.ImportDayAsync(3, Row(Number(9), "ほかの法人", updated: "2026-02-03"));
        Assert.Equal(0, await register.ExamineAsync());
    }

    [Fact]
    public async Task Each_change_is_a_task_of_its_own_and_going_back_is_one_too()
    {
        await using var register = await DeclaredRegister.OfAsync(1);
        await register.ExamineAsync();
        string[] names = ["二番目", "法人1", "二番目"];
        foreach (var (name, day) in names.Zip([2, 3, 4]))
        {
            await register.ImportDayAsync(day, Row(Number(1), name, updated: $"2026-02-0{day}"));
            Assert.Equal(1, await register.ExamineAsync());
        }

        // Closed, revived, closed again.
        string[] closings = ["2026-02-05", "", "2026-02-07"];
        var raised = new List<int>();
        foreach (var (closed, day) in closings.Zip([5, 6, 7]))
        {
            await register.ImportDayAsync(
                day,
                Row(Number(1), "二番目", updated: $"2026-02-0{day}", closed: closed)
            );
            raised.Add(await register.ExamineAsync());
        }

        Assert.Equal([1, 0, 1], raised);
        Assert.Equal(5, (await register.EventsAsync()).Count);
    }

    [Fact]
    public async Task Copies_of_the_site_that_look_at_once_raise_each_event_once()
    {
        await using var register = await DeclaredRegister.OfAsync([.. Enumerable.Range(1, 40)]);
        await register.ExamineAsync();
        await register.ImportDayAsync(
            2,
            [
                .. Enumerable
                    .Range(1, 40)
                    .Select(n => Row(Number(n), $"新しい名前{n}", updated: "2026-02-02")),
            ]
        );

        // SQLite answers at once, so tasks alone would run one after the other.
        var raised = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(register.ExamineAsync))
        );

        Assert.Equal(40, raised.Sum());
        Assert.Equal(40, (await register.EventsAsync()).Distinct().Count());
    }

    [Theory]
    [InlineData(DeclarationStatus.Declared, 1)]
    [InlineData(DeclarationStatus.Accepted, 1)]
    [InlineData(DeclarationStatus.Returned, 1)]
    [InlineData(DeclarationStatus.Rejected, 0)]
    [InlineData(DeclarationStatus.Withdrawn, 0)]
    [InlineData(DeclarationStatus.Revoked, 0)]
    public async Task Only_live_declarations_are_looked_at(DeclarationStatus status, int events)
    {
        await using var register = await DeclaredRegister.OfAsync(1);
        await register.SetStatusAsync(status);
        await register.ExamineAsync();

        await register.ImportDayAsync(2, Row(Number(1), "新しい名前", updated: "2026-02-02"));

        Assert.Equal(events, await register.ExamineAsync());
    }

    [Theory]
    // Closed when it was declared: the secretariat was told then.
    [InlineData(DirectoryCheck.Closed, "法人1", "2026-01-31", 0)]
    // Not compared when it was declared.
    [InlineData(DirectoryCheck.Unchecked, "法人1", "2026-01-31", 1)]
    [InlineData(DirectoryCheck.NotFound, "法人1", "2026-01-31", 1)]
    // Renamed between the declaration and the first look.
    [InlineData(DirectoryCheck.Same, "新しい名前", "", 1)]
    // Another name than the directory's from the start, which is a flag already.
    [InlineData(DirectoryCheck.NameDiffers, "新しい名前", "", 0)]
    [InlineData(DirectoryCheck.Unchecked, "新しい名前", "", 0)]
    [InlineData(DirectoryCheck.Same, "法人1", "", 0)]
    public async Task The_first_look_knows_what_was_known_when_it_was_declared(
        DirectoryCheck check,
        string nameNow,
        string closed,
        int events
    )
    {
        await using var register = await DeclaredRegister.OfAsync(2);
        await register.DeclareAsync(1, check);
        await register.ImportDayAsync(
            2,
            Row(Number(1), nameNow, updated: "2026-02-02", closed: closed)
        );

        Assert.Equal(events, await register.ExamineAsync());
    }

    [Fact]
    public async Task A_name_that_always_differed_is_still_seen_to_change()
    {
        await using var register = await DeclaredRegister.OfAsync(2);
        await register.DeclareAsync(1, DirectoryCheck.NameDiffers, name: "㈱法人いち");
        await register.ImportDayAsync(2, Row(Number(1), "法人1", updated: "2026-02-02"));
        await register.ExamineAsync();

        await register.ImportDayAsync(3, Row(Number(1), "新しい名前", updated: "2026-02-03"));
        await register.ExamineAsync();

        Assert.Equal(
            ["商号変更：「法人1」から「新しい名前」に変わりました"],
            await register.EventsAsync()
        );
    }

    [Fact]
    public async Task Full_files_are_compared_too_and_every_declaration_of_a_number()
    {
        await using var register = await DeclaredRegister.OfAsync(1);
        await register.DeclareAsync(1, DirectoryCheck.Same);
        // Beyond the first range of keys.
        await register.DeclareAsync(1, DirectoryCheck.Same, key: CorporateEvents.RangeKeys * 2);
        await register.ExamineAsync();

        await register.Directories.ImportAsync(
            register.Directories.Write(
                "full.csv",
                Row(Number(1), "新しい名前", updated: "2026-03-01")
            )
        );

        Assert.Equal(3, await register.ExamineAsync());
    }

    [Fact]
    public async Task A_declaration_that_comes_between_two_imports_is_noted()
    {
        await using var register = await DeclaredRegister.OfAsync(1, 2);
        await register.ExamineAsync();
        await register.DeclareAsync(2, DirectoryCheck.NameDiffers, name: "別の名前");
        await register.ExamineAsync();

        await register.ImportDayAsync(2, Row(Number(2), "新しい名前", updated: "2026-02-02"));

        Assert.Equal(2, await register.ExamineAsync());
    }

    [Fact]
    public async Task Of_two_clerks_who_finish_one_event_the_second_is_told()
    {
        await using var register = await DeclaredRegister.OfAsync(1);
        await register.ImportDayAsync(2, Row(Number(1), "新しい名前", updated: "2026-02-02"));
        await register.ExamineAsync();

        await register.Directories.UseAsync(async slow =>
        {
            var late = await slow.CorporateEvents.SingleAsync();
            await register.Directories.UseAsync(async quick =>
            {
                var first = await quick.CorporateEvents.SingleAsync();
                first.Handle(
                    "佐藤",
                    "名称の変更を案内した",
                    register.Directories.Clock.GetUtcNow()
                );
                return await quick.SaveChangesAsync();
            });
            late.Handle("鈴木", null, register.Directories.Clock.GetUtcNow());
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
            return 0;
        });
    }

    [Fact]
    public async Task Without_a_directory_there_is_nothing_to_look_at()
    {
        await using var register = await DeclaredRegister.OfAsync(1);
        await register.Directories.UseAsync(db => db.DirectoryEditions.ExecuteDeleteAsync());

        Assert.Equal(0, await register.ExamineAsync());
    }

    private static string Merged(string number, string into) =>
        $"1,{number},21,0,2026-02-02,2026-01-31,\"消えた法人\",,301,\"東京都\",\"文京区\",\"本駒込\",,13,105,1130021,,,2026-01-31,11,{into},\"合併\",2015-10-05,1,,,,,\"カクウ\",0";
}
