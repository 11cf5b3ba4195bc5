using Microsoft.EntityFrameworkCore;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Reference;

public sealed class CorporationImportInterruptedTests
{
    private const int Rows = 100_000;

    // By then the third batch was handed on, so the first was written.
    private const int BreakAt = 65_000;

    [Fact]
    public async Task An_interrupted_import_goes_on_where_it_was()
    {
        await using var directories = new EmptyDirectories();
        await directories.ImportAsync(directories.Write("old.csv", Row(Number(0), "前の版")));
        var file = LargeFile(directories, bad: 10);
        await Assert.ThrowsAsync<TimeoutException>(() =>
            directories.ImportAsync(
                null,
                p =>
                {
                    if (p.Rows >= BreakAt)
                    {
                        throw new TimeoutException();
                    }
                },
                file
            )
        );
        Assert.Equal("前の版", await directories.NameOfAsync(Number(0)));

        var outcome = await directories.ImportAsync(file);

        Assert.InRange(outcome.Resumed, 20_000, BreakAt);
        Assert.Equal((Rows, 1, Rows - 1), (outcome.Read, outcome.Rejected, outcome.Entries));
        Assert.Equal(Rows - 1, await directories.UseAsync(db => db.Corporations.CountAsync()));
        Assert.Equal("法人1", await directories.NameOfAsync(Number(1)));
        Assert.Equal($"法人{Rows}", await directories.NameOfAsync(Number(Rows)));
        // The row that was refused before the interruption is in the new report too.
        Assert.StartsWith("\"large.csv:10\"", directories.Report[1]);
    }

    [Fact]
    public async Task Other_files_after_an_interruption_start_afresh()
    {
        await using var directories = new EmptyDirectories();
        await Assert.ThrowsAsync<TimeoutException>(() =>
            directories.ImportAsync(
                null,
                p =>
                {
                    if (p.Rows >= BreakAt)
                    {
                        throw new TimeoutException();
                    }
                },
                LargeFile(directories)
            )
        );

        var outcome = await directories.ImportAsync(
            directories.Write("other.csv", Row(Number(7), "別のファイル"))
        );

        Assert.Equal((0, 1), (outcome.Resumed, outcome.Entries));
        Assert.Equal(1, await directories.UseAsync(db => db.Corporations.CountAsync()));
        Assert.Equal(1, await directories.UseAsync(db => db.DirectoryEditions.CountAsync()));
    }

    [Fact]
    public async Task Look_ups_during_an_import_see_the_old_edition_whole()
    {
        await using var directories = new EmptyDirectories();
        await directories.ImportAsync(
            directories.Write("old.csv", Row(Number(1), "前の一"), Row(Number(2), "前の二"))
        );
        var seen = new List<string>();

        await directories.ImportAsync(
            null,
            p =>
            {
                if (p.Share < 1 && p.Rows % 20_000 == 0)
                {
                    seen.Add(SeenAsync(directories).GetAwaiter().GetResult());
                }
            },
            LargeFile(directories)
        );

        Assert.True(seen.Count >= 4, $"Looked up {seen.Count} times.");
        Assert.Equal(["前の一 前の二 NotFound"], seen.Distinct());
        Assert.Equal("法人1 法人2 Found", await SeenAsync(directories));
    }

    [Fact]
    public async Task The_site_writes_while_an_import_runs()
    {
        await using var directories = new EmptyDirectories();
        var wrote = 0;

        await directories.ImportAsync(
            null,
            p =>
            {
                if (p.Rows % 25_000 == 0 && p.Share < 1)
                {
                    wrote += directories
                        .UseAsync(db =>
                        {
                            db.Drafts.Add(
                                new()
                                {
                                    Key = Guid.NewGuid(),
                                    Content = "",
                                    UpdatedAt = directories.Clock.GetUtcNow(),
                                    ExpiresAt = directories.Clock.GetUtcNow(),
                                }
                            );
                            return db.SaveChangesAsync();
                        })
                        .GetAwaiter()
                        .GetResult();
                }
            },
            LargeFile(directories)
        );

        Assert.True(wrote >= 3, $"Wrote {wrote} times.");
    }

    private static async Task<string> SeenAsync(EmptyDirectories directories) =>
        $"{await directories.NameOfAsync(Number(1))} {await directories.NameOfAsync(Number(2))} {(await directories.FindAsync(Number(3))).Outcome}";

    private static string LargeFile(EmptyDirectories directories, int bad = 0) =>
        directories.Write(
            "large.csv",
            [
                .. Enumerable
                    .Range(1, Rows)
                    .Select(n => n == bad ? "1,2,3" : Row(Number(n), $"法人{n}")),
            ]
        );
}
