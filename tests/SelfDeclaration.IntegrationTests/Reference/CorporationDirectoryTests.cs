using SelfDeclaration.Web.Reference;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Reference;

public sealed class CorporationDirectoryTests
{
    [Fact]
    public async Task Nothing_can_be_said_before_an_import()
    {
        await using var directories = new EmptyDirectories();

        Assert.Equal(
            new(CorporationOutcome.Unavailable, null),
            await directories.FindAsync(Number(1))
        );
    }

    [Fact]
    public async Task Tells_found_closed_excluded_and_not_found_apart()
    {
        await using var directories = new EmptyDirectories();
        await directories.ImportAsync(
            directories.Write(
                "a.csv",
                Row(Number(1), "ある法人"),
                Row(Number(2), "閉鎖した法人", closed: "2025-03-31"),
                Row(Number(3), "見せない法人", hidden: 1),
                Row(Number(4), "", process: "99")
            )
        );

        var found = await directories.FindAsync(Number(1));
        Assert.Equal(CorporationOutcome.Found, found.Outcome);
        Assert.Equal(
            ("ある法人", "カクウ", "1130021", "13", "文京区", "本駒込２丁目"),
            (
                found.Corporation!.Name,
                found.Corporation.NameKana,
                found.Corporation.PostalCode,
                found.Corporation.PrefectureCode,
                found.Corporation.City,
                found.Corporation.StreetNumber
            )
        );
        var closed = await directories.FindAsync(Number(2));
        Assert.Equal(CorporationOutcome.Closed, closed.Outcome);
        Assert.Equal(new DateOnly(2025, 3, 31), closed.Corporation!.ClosedOn);
        Assert.Equal(
            new(CorporationOutcome.Excluded, null),
            await directories.FindAsync(Number(3))
        );
        Assert.Equal(
            new(CorporationOutcome.NotFound, null),
            await directories.FindAsync(Number(4))
        );
        Assert.Equal(
            new(CorporationOutcome.NotFound, null),
            await directories.FindAsync(Number(5))
        );
    }
}
