using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.IntegrationTests.Reference;

public sealed class PostalCodeTests
{
    [Fact]
    public async Task The_first_start_loads_what_the_program_ships()
    {
        await using var directories = new EmptyDirectories();
        await FillAsync(directories);

        Assert.Equal(
            ["23 弥富市 ", "24 桑名郡木曽岬町 "],
            await directories.TownsOfAsync("4980000")
        );
        Assert.Equal(66, (await directories.TownsOfAsync("4520961")).Count);
        Assert.Equal(["13 文京区 本駒込"], await directories.TownsOfAsync("1130021"));
        Assert.Empty(await directories.TownsOfAsync("9999999"));
        Assert.Equal(
            CorporationOutcome.Found,
            (await directories.FindAsync("1999901000007")).Outcome
        );
    }

    [Fact]
    public async Task Copies_that_start_together_load_once()
    {
        await using var directories = new EmptyDirectories();

        await Task.WhenAll(FillAsync(directories), FillAsync(directories), FillAsync(directories));

        Assert.Equal(
            1,
            await directories.UseAsync(db =>
                db.DirectoryEditions.CountAsync(e => e.Kind == DirectoryKind.PostalCodes)
            )
        );
        Assert.Equal(66, (await directories.TownsOfAsync("4520961")).Count);
    }

    [Fact]
    public async Task An_import_follows_the_rules_of_the_file()
    {
        await using var directories = new EmptyDirectories();
        var file = directories.Write(
            "utf_ken_all.csv",
            Row("13105", "1120000", "東京都", "文京区", "以下に掲載がない場合"),
            Row("28225", "6670000", "兵庫県", "朝来市", "東新町の次に１番地がくる場合"),
            Row("13362", "1000301", "東京都", "利島村", "利島村一円"),
            Row("25443", "5220317", "滋賀県", "犬上郡多賀町", "一円"),
            Row("13104", "1631501", "東京都", "新宿区", "西新宿新宿エルタワー（１階）"),
            Row("01224", "0660005", "北海道", "千歳市", "協和（８８－２、２７１－１０"),
            Row("23221", "4411324", "愛知県", "新城市", "井道、奥井道"),
            Row(
                "03507",
                "0287917",
                "岩手県",
                "九戸郡洋野町",
                "種市第１５地割〜第２１地割（鹿糠、小路合）"
            ),
            Row("03507", "0287917", "岩手県", "九戸郡洋野町", "種市第２２地割"),
            Row("23235", "4980000", "愛知県", "弥富市", "以下に掲載がない場合"),
            Row("24303", "4980000", "三重県", "桑名郡木曽岬町", "以下に掲載がない場合")
        );

        var outcome = await directories.ImportPostalCodesAsync(file);

        Assert.Equal((11, 0, 11), (outcome.Read, outcome.Rejected, outcome.Entries));
        Assert.Equal(["13 文京区 "], await directories.TownsOfAsync("1120000"));
        Assert.Equal(["28 朝来市 "], await directories.TownsOfAsync("6670000"));
        Assert.Equal(["13 利島村 "], await directories.TownsOfAsync("1000301"));
        Assert.Equal(["25 犬上郡多賀町 一円"], await directories.TownsOfAsync("5220317"));
        Assert.Equal(["13 新宿区 西新宿新宿エルタワー"], await directories.TownsOfAsync("1631501"));
        Assert.Equal(["01 千歳市 協和"], await directories.TownsOfAsync("0660005"));
        Assert.Equal(
            ["23 新城市 井道", "23 新城市 奥井道"],
            await directories.TownsOfAsync("4411324")
        );
        Assert.Equal(["03 九戸郡洋野町 種市"], await directories.TownsOfAsync("0287917"));
        Assert.Equal(2, (await directories.TownsOfAsync("4980000")).Count);
    }

    [Fact]
    public async Task An_import_reports_bad_rows_and_refuses_a_file_without_good_ones()
    {
        await using var directories = new EmptyDirectories();
        var outcome = await directories.ImportPostalCodesAsync(
            directories.Write(
                "utf_ken_all.csv",
                Row("13105", "1130021", "東京都", "文京区", "本駒込"),
                "a,b",
                Row("13105", "113", "東京都", "文京区", "本駒込")
            )
        );

        Assert.Equal((3, 2, 1), (outcome.Read, outcome.Rejected, outcome.Entries));
        Assert.StartsWith("\"utf_ken_all.csv:2\",\"列の数が2です", directories.Report[1]);
        Assert.StartsWith("\"utf_ken_all.csv:3\",\"郵便番号が7桁", directories.Report[2]);
        await Assert.ThrowsAsync<ImportException>(() =>
            directories.ImportPostalCodesAsync(directories.Write("other.csv", "a,b"))
        );
        Assert.Equal(["13 文京区 本駒込"], await directories.TownsOfAsync("1130021"));
    }

    private static Task<bool> FillAsync(EmptyDirectories directories) =>
        directories.UseAsync(async db =>
        {
            await FirstStart.FillDirectoriesAsync(
                db,
                new FakeTimeProvider(TestApp.Start),
                ReferenceData.Load(),
                demo: true,
                default
            );
            return true;
        });

    private static string Row(
        string municipalityCode,
        string postalCode,
        string prefecture,
        string municipality,
        string town
    ) =>
        $"{municipalityCode},\"{postalCode[..3]}  \",\"{postalCode}\",\"カナ\",\"カナ\",\"カナ\",\"{prefecture}\",\"{municipality}\",\"{town}\",0,0,0,0,0,0";
}
