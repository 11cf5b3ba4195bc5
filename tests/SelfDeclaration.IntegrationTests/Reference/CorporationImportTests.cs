using System.Text;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Imports;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Reference;

public sealed class CorporationImportTests
{
    public static TheoryData<string, string> Encodings =>
        new()
        {
            { "utf-8", "\n" },
            { "utf-8", "\r\n" },
            { "utf-8-with-mark", "\n" },
            { "shift_jis", "\r\n" },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Reads_every_encoding_and_line_end(string name, string lineEnd)
    {
        await using var directories = new EmptyDirectories();
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-with-mark" => new UTF8Encoding(true),
            _ => Encoding.GetEncoding(932),
        };
        var file = directories.Write(
            "a.csv",
            encoding,
            lineEnd,
            Row(Number(1), "架空表示株式会社")
        );

        var outcome = await directories.ImportAsync(file);

        Assert.Equal((1, 0, 1), (outcome.Read, outcome.Rejected, outcome.Entries));
        Assert.Equal("架空表示株式会社", await directories.NameOfAsync(Number(1)));
    }

    [Fact]
    public async Task Keeps_long_names_rare_characters_and_quotation_marks()
    {
        await using var directories = new EmptyDirectories();
        var longest = new string('長', 150);
        var file = directories.Write(
            "a.csv",
            Row(Number(1), longest),
            Row(Number(2), "𠮷野家具"),
            Row(Number(3), "架空、\"\"引用\"\",商店"),
            Row(Number(4), "二行の\n名前")
        );

        await directories.ImportAsync(file);

        Assert.Equal(longest, await directories.NameOfAsync(Number(1)));
        Assert.Equal("𠮷野家具", await directories.NameOfAsync(Number(2)));
        Assert.Equal("架空、\"引用\",商店", await directories.NameOfAsync(Number(3)));
        Assert.Equal("二行の\n名前", await directories.NameOfAsync(Number(4)));
    }

    [Fact]
    public async Task Reads_every_csv_of_a_zip_and_not_its_signature()
    {
        await using var directories = new EmptyDirectories();
        var zip = directories.Zip(
            "00_zenkoku_all_20260131.zip",
            directories.Write("1.csv", Row(Number(1), "一")),
            directories.Write("2.csv", Row(Number(2), "二")),
            directories.Write("1.csv.asc", "signature")
        );

        var outcome = await directories.ImportAsync(zip);

        Assert.Equal((2, 0, 2), (outcome.Read, outcome.Rejected, outcome.Entries));
    }

    [Fact]
    public async Task Reports_each_bad_row_with_its_line_and_goes_on()
    {
        await using var directories = new EmptyDirectories();
        var file = directories.Write(
            "a.csv",
            Row(Number(1), "よい行"),
            "1,2,3",
            Row("1234567890123", "検査用の数字が違う"),
            Row(Number(2), "日付", updated: "2026-02-30"),
            Row(Number(3), ""),
            Row(Number(4), "閉じない").Replace("\"閉じない\"", "\"閉じない"),
            Row(Number(5), "閉鎖日", closed: "昨日"),
            Row(Number(6), "壊れた\uFFFD名前"),
            Row(Number(7), "郵便番号なし", postalCode: "", process: "55")
        );

        var outcome = await directories.ImportAsync(file);

        Assert.Equal((9, 7, 2), (outcome.Read, outcome.Rejected, outcome.Entries));
        Assert.Equal("郵便番号なし", await directories.NameOfAsync(Number(7)));
        Assert.Collection(
            directories.Report.Skip(1),
            line => Assert.StartsWith("\"a.csv:2\",\"列の数が3です（30のはずです）\"", line),
            line => Assert.StartsWith("\"a.csv:3\",\"法人番号が", line),
            line => Assert.StartsWith("\"a.csv:4\",\"更新年月日が", line),
            line => Assert.StartsWith("\"a.csv:5\",\"商号又は名称がありません\"", line),
            line => Assert.StartsWith("\"a.csv:6\",\"引用符が閉じていません\"", line),
            line => Assert.StartsWith("\"a.csv:7\",\"登記記録の閉鎖等年月日が", line),
            line => Assert.StartsWith("\"a.csv:8\",\"文字が壊れています\"", line)
        );
    }

    [Fact]
    public async Task A_file_of_something_else_changes_nothing()
    {
        await using var directories = new EmptyDirectories();
        await directories.ImportAsync(directories.Write("a.csv", Row(Number(1), "前からある")));

        var error = await Assert.ThrowsAsync<ImportException>(() =>
            directories.ImportAsync(directories.Write("b.csv", "これは,別の,ファイル"))
        );

        Assert.StartsWith("取り込める行がありませんでした", error.Message);
        Assert.Equal("前からある", await directories.NameOfAsync(Number(1)));
        Assert.Equal(1, await directories.UseAsync(db => db.DirectoryEditions.CountAsync()));
    }

    [Fact]
    public async Task The_same_files_twice_leave_the_same_rows_and_no_others()
    {
        await using var directories = new EmptyDirectories();
        var file = directories.Write("a.csv", Row(Number(1), "一"), Row(Number(2), "二"));
        await directories.ImportAsync(file);
        var once = await RowsAsync(directories);

        var outcome = await directories.ImportAsync(file);

        Assert.Equal(2, outcome.Entries);
        Assert.Equal(once, await RowsAsync(directories));
        Assert.Equal(2, await directories.UseAsync(db => db.Corporations.CountAsync()));
    }

    [Fact]
    public async Task A_full_file_replaces_all()
    {
        await using var directories = new EmptyDirectories();
        await directories.ImportAsync(directories.Write("a.csv", Row(Number(1), "前の版だけ")));

        await directories.ImportAsync(directories.Write("b.csv", Row(Number(2), "次の版だけ")));

        Assert.Equal(CorporationOutcome.NotFound, (await directories.FindAsync(Number(1))).Outcome);
        Assert.Equal("次の版だけ", await directories.NameOfAsync(Number(2)));
    }

    [Fact]
    public async Task A_number_in_two_files_keeps_its_newer_row()
    {
        await using var directories = new EmptyDirectories();

        await directories.ImportAsync(
            directories.Write(
                "a.csv",
                Row(Number(1), "新しい", updated: "2026-02-01"),
                Row(Number(2), "二")
            ),
            directories.Write(
                "b.csv",
                Row(Number(1), "古い", updated: "2026-01-01"),
                Row(Number(3), "三")
            )
        );

        Assert.Equal("新しい", await directories.NameOfAsync(Number(1)));
        Assert.Equal(3, await directories.UseAsync(db => db.Corporations.CountAsync()));
    }

    private static Task<List<string>> RowsAsync(EmptyDirectories directories) =>
        directories.UseAsync(db =>
            (
                from edition in db.DirectoryEditions.Current(DirectoryKind.Corporations)
                join c in db.Corporations on edition.Key equals c.Edition
                orderby c.CorporateNumber
                select c.CorporateNumber + c.Name + c.City
            ).ToListAsync()
        );
}
