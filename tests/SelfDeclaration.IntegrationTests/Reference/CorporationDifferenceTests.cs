using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Imports;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Reference;

public sealed class CorporationDifferenceTests
{
    [Fact]
    public async Task Days_are_applied_in_the_order_of_their_dates()
    {
        await using var directories = await FullAsync();

        await directories.ImportAsync(
            directories.Write("diff_20260203.csv", Row(Number(1), "三日", updated: "2026-02-03")),
            directories.Write(
                "diff_20260202.csv",
                Row(Number(1), "二日", updated: "2026-02-02"),
                Row(Number(9), "新しい法人", updated: "2026-02-02")
            )
        );

        Assert.Equal("三日", await directories.NameOfAsync(Number(1)));
        Assert.Equal("二", await directories.NameOfAsync(Number(2)));
        Assert.Equal("新しい法人", await directories.NameOfAsync(Number(9)));
    }

    [Fact]
    public async Task An_older_row_never_overwrites_a_newer_one()
    {
        await using var directories = await FullAsync();
        await directories.ImportAsync(
            directories.Write("diff_20260203.csv", Row(Number(1), "三日", updated: "2026-02-03"))
        );

        await directories.ImportAsync(
            directories.Write("diff_20260202.csv", Row(Number(1), "二日", updated: "2026-02-02"))
        );

        Assert.Equal("三日", await directories.NameOfAsync(Number(1)));
    }

    [Fact]
    public async Task Past_states_are_left_alone()
    {
        await using var directories = await FullAsync();

        await directories.ImportAsync(
            directories.Write(
                "diff_20260203.csv",
                Row(Number(1), "過去の名前", updated: "2026-02-03", latest: 0)
            )
        );

        Assert.Equal("一", await directories.NameOfAsync(Number(1)));
    }

    [Fact]
    public async Task Process_99_removes_a_number_and_an_older_file_does_not_bring_it_back()
    {
        await using var directories = await FullAsync();
        var before = directories.Write(
            "diff_20260202.csv",
            Row(Number(1), "二日", updated: "2026-02-02")
        );
        var removal = directories.Write(
            "diff_20260203.csv",
            Row(Number(1), "", process: "99", updated: "2026-02-03"),
            $"2,{Number(2)},99{new string(',', 27)}"
        );

        await directories.ImportAsync(before, removal);
        var outcome = await directories.ImportAsync(before);

        Assert.Equal(0, outcome.Entries);
        Assert.Equal(CorporationOutcome.NotFound, (await directories.FindAsync(Number(1))).Outcome);
        Assert.Equal(CorporationOutcome.NotFound, (await directories.FindAsync(Number(2))).Outcome);
    }

    [Fact]
    public async Task The_same_day_twice_changes_nothing_more()
    {
        await using var directories = await FullAsync();
        var day = directories.Zip(
            "diff_20260202.zip",
            directories.Write("diff_20260202.csv", Row(Number(1), "二日", updated: "2026-02-02"))
        );
        await directories.ImportAsync(day);

        var outcome = await directories.ImportAsync(day);

        Assert.Equal(2, outcome.Entries);
        Assert.Equal("二日", await directories.NameOfAsync(Number(1)));
    }

    [Fact]
    public async Task A_difference_needs_a_full_file_before_it()
    {
        await using var directories = new EmptyDirectories();

        var error = await Assert.ThrowsAsync<ImportException>(() =>
            directories.ImportAsync(directories.Write("diff_20260202.csv", Row(Number(1), "一")))
        );

        Assert.Equal(
            "diff_20260202.csv は差分データです。先に全件データを取り込んでください",
            error.Message
        );
    }

    [Fact]
    public async Task The_kind_can_be_forced_whatever_the_name()
    {
        await using var directories = await FullAsync();

        await directories.ImportAsync(
            CorporationFileKind.Difference,
            null,
            directories.Write("changes.csv", Row(Number(1), "変更後", updated: "2026-02-02"))
        );

        Assert.Equal("変更後", await directories.NameOfAsync(Number(1)));
        Assert.Equal("二", await directories.NameOfAsync(Number(2)));
    }

    private static async Task<EmptyDirectories> FullAsync()
    {
        var directories = new EmptyDirectories();
        await directories.ImportAsync(
            directories.Write("full.csv", Row(Number(1), "一"), Row(Number(2), "二"))
        );
        return directories;
    }
}
