using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SelfDeclaration.IntegrationTests.Jobs;
using SelfDeclaration.Testing.Databases;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Verbs;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Settings_alone_serve_the_site_untouched()
    {
        await using var machine = new Machine();

        Assert.Equal(
            0,
            await machine.RunAsync("--environment=Test", "--Site:PublicUrl=https://a.example")
        );
        Assert.Equal(0, await machine.RunAsync());
        Assert.Equal(0, await machine.RunAsync("serve", "--Site:PublicUrl", "https://b.example"));

        Assert.Equal(["https://a.example", null, "https://b.example"], machine.Served);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("seed")]
    [InlineData("import corporations")]
    [InlineData("import postal-codes")]
    [InlineData("export open-data")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("audit verify")]
    [InlineData("config check")]
    public async Task Each_verb_explains_itself(string verb)
    {
        await using var machine = new Machine();

        Assert.Equal(0, await machine.RunAsync([.. verb.Split(' '), "--help"]));

        Assert.Contains("Usage:", machine.Out);
        Assert.Empty(machine.Served);
    }

    [Theory]
    [InlineData("serv", "serv というコマンドはありません。--help で一覧を表示します")]
    [InlineData("seed --businesses 0", "--businesses は1から50000000までの数にしてください")]
    [InlineData(
        "import corporations ない.csv",
        "ファイル ない.csv がありません。パスを確かめてください"
    )]
    [InlineData(
        "import corporations a.csv --full --difference",
        "--full と --difference は同時に指定できません。どちらか一方にしてください"
    )]
    [InlineData(
        "config check --Database:Provider=MySql",
        "設定 Database:Provider の値が読めません。決められた値に直してください"
    )]
    public async Task What_is_wrong_is_said_in_one_sentence(string command, string sentence)
    {
        await using var machine = new Machine();

        Assert.Equal(1, await machine.RunAsync(command.Split(' ')));

        Assert.Equal(sentence, Assert.Single(machine.Errors));
    }

    [Fact]
    public async Task A_missing_option_is_named()
    {
        await using var machine = new Machine();

        Assert.Equal(1, await machine.RunAsync("seed"));

        Assert.Contains("--businesses", Assert.Single(machine.Errors));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_without_a_stack_trace()
    {
        await using var machine = new Machine();

        var code = await machine.RunAsync(
            "migrate",
            "--Database:Provider=Postgres",
            "--Database:ConnectionString=Host=127.0.0.1;Port=1;Username=nobody"
        );

        Assert.Equal(1, code);
        Assert.StartsWith("データベースに接続できません", Assert.Single(machine.Errors));
    }

    [Fact]
    public async Task A_new_file_is_migrated_checked_and_seeded()
    {
        await using var machine = new Machine();
        string[] database =
        [
            "--Database:Provider=Sqlite",
            $"--Database:ConnectionString=Data Source={machine.NewFile("new/register.db")};Pooling=False",
        ];

        Assert.Equal(0, await machine.RunAsync(["migrate", .. database]));
        Assert.Equal(0, await machine.RunAsync(["config", "check", .. database]));
        Assert.Equal(
            0,
            await machine.RunAsync(["seed", "--businesses", "20", "--seed", "3", .. database])
        );
        Assert.Equal(1, await machine.RunAsync(["seed", "--businesses", "20", .. database]));

        Assert.Contains("表　　　　　　最新の形です", machine.Out);
        Assert.Contains("架空の事業者を20件書き込みました（--seed 3）", machine.Out);
        Assert.StartsWith("登録簿が空ではありません", Assert.Single(machine.Errors));
    }

    [Fact]
    public async Task An_import_says_what_it_did_and_where_the_report_is()
    {
        await using var machine = new Machine();
        var file = machine.Directories.Write("a.csv", Row(Number(1), "一"), "1,2,3");

        var code = await machine.RunAsync([
            "import",
            "corporations",
            file,
            "--report",
            machine.Directories.ReportPath,
            .. machine.Database,
        ]);

        Assert.Empty(machine.Errors);
        Assert.Equal(0, code);
        Assert.Contains("2行を読み、登録されている法人は1件です", machine.Out);
        Assert.Contains(machine.Directories.ReportPath, machine.Out);
        Assert.Equal("一", await machine.Directories.NameOfAsync(Number(1)));
    }

    [Fact]
    public async Task An_import_names_how_many_declared_corporations_changed()
    {
        await using var machine = new Machine();
        await using var register = await DeclaredRegister.OfAsync(1, 2);
        var day = register.Directories.Write(
            "diff_20260202.csv",
            Row(Number(1), "新しい名前", updated: "2026-02-02"),
            Row(Number(2), "法人2", updated: "2026-02-02", closed: "2026-01-31")
        );

        var code = await machine.RunAsync([
            "import",
            "corporations",
            day,
            $"--Database:Provider={TestDatabase.Provider}",
            $"--Database:ConnectionString={register.Directories.ConnectionString}",
        ]);

        Assert.Equal(0, code);
        Assert.Contains("自己宣言した法人の閉鎖・商号変更が2件、新しく見つかりました", machine.Out);
        Assert.Equal(2, (await register.EventsAsync()).Count);
    }
}
