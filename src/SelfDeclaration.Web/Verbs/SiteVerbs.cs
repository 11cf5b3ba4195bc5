using System.CommandLine;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.Web.Verbs;

/// <summary>コマンドの一覧: names, options and what <c>--help</c> says; the work is in a class per verb.</summary>
public sealed class SiteVerbs
{
    private readonly Func<WebApplicationBuilder> createBuilder;
    private readonly VerbConsole console;

    public SiteVerbs(
        Func<WebApplicationBuilder> createBuilder,
        Func<WebApplicationBuilder, Task> serveAsync,
        VerbConsole console
    )
    {
        (this.createBuilder, this.console) = (createBuilder, console);
        var serve = new Command("serve", "サイトを動かします（省いたときもこれです）");
        serve.SetAction((_, _) => serveAsync(createBuilder()));
        var migrate = new Command("migrate", "データベースの表を最新の形にします");
        migrate.SetAction((_, stop) => InSiteAsync(site => new MigrateVerb(site).RunAsync(stop)));
        Root = new RootCommand(
            "SECURITY ACTION 自己宣言者サイト　設定は --Section:Key=値 の形でも渡せます"
        )
        {
            serve,
            migrate,
            Seed(),
            new Command("import", "公開データを取り込みます") { Corporations(), PostalCodes() },
            new Command("export", "データを書き出します") { OpenData() },
            BackupCommands.Backup(InSiteAsync),
            BackupCommands.Restore(InSiteAsync),
            new Command("audit", "操作の記録を調べます") { AuditVerify() },
            StaffCommands.Make(InSiteAsync),
            new Command("config", "設定を調べます") { ConfigCheck() },
        };
    }

    public RootCommand Root { get; }

    private Command Seed()
    {
        var businesses = new Option<int>("--businesses")
        {
            Description = "事業者の数",
            Required = true,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "同じ値なら同じ登録簿になります",
            DefaultValueFactory = _ => SeedRegister.DefaultSeed,
        };
        var command = new Command("seed", "空の登録簿に架空の事業者を書き込みます")
        {
            businesses,
            seed,
        };
        command.SetAction(
            (parsed, stop) =>
                InSiteAsync(site =>
                    new SeedVerb(site).RunAsync(
                        parsed.GetValue(businesses),
                        parsed.GetValue(seed),
                        stop
                    )
                )
        );
        return command;
    }

    private Command Corporations()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "zipまたはcsv、いくつでも",
            Arity = ArgumentArity.OneOrMore,
        };
        var full = new Option<bool>("--full")
        {
            Description = "名前にかかわらず全件データとして扱います",
        };
        var difference = new Option<bool>("--difference")
        {
            Description =
                "名前にかかわらず差分データとして扱います（名前が diff_ で始まるファイルは指定なしでも差分です）",
        };
        var report = Report();
        var command = new Command(
            "corporations",
            "国税庁 法人番号公表サイトの全件データ・差分データを取り込みます"
        )
        {
            files,
            full,
            difference,
            report,
        };
        command.SetAction(
            (parsed, stop) =>
                InSiteAsync(site =>
                    new ImportVerb(site).CorporationsAsync(
                        parsed.GetValue(files)!,
                        Forced(parsed.GetValue(full), parsed.GetValue(difference)),
                        parsed.GetValue(report),
                        stop
                    )
                )
        );
        return command;
    }

    private Command PostalCodes()
    {
        var file = new Argument<string>("FILE") { Description = "utf_ken_all.csv、またはそのzip" };
        var report = Report();
        var command = new Command("postal-codes", "日本郵便の utf_ken_all.csv を取り込みます")
        {
            file,
            report,
        };
        command.SetAction(
            (parsed, stop) =>
                InSiteAsync(site =>
                    new ImportVerb(site).PostalCodesAsync(
                        parsed.GetValue(file)!,
                        parsed.GetValue(report),
                        stop
                    )
                )
        );
        return command;
    }

    private Command OpenData()
    {
        var folder = new Argument<string>("DIR") { Description = "書き込むフォルダー" };
        var command = new Command(
            "open-data",
            "公開されている自己宣言をCSVとJSONで書き出します（/open-data と同じもの）"
        )
        {
            folder,
        };
        command.SetAction(
            (parsed, stop) =>
                InSiteAsync(site =>
                    new ExportVerb(site).OpenDataAsync(parsed.GetValue(folder)!, stop)
                )
        );
        return command;
    }

    private Command AuditVerify()
    {
        var command = new Command(
            "verify",
            "操作の記録のつながりを初めから終わりまで確かめ、違っていれば最初の番号を伝えます"
        );
        command.SetAction((_, stop) => InSiteAsync(site => new AuditVerb(site).RunAsync(stop)));
        return command;
    }

    private Command ConfigCheck()
    {
        var command = new Command(
            "check",
            "設定とデータベースを調べ、見つけたことを1行ずつ書きます"
        );
        command.SetAction(
            (_, stop) => InSiteAsync(site => new ConfigCheckVerb(site).RunAsync(stop))
        );
        return command;
    }

    private static Option<string?> Report() =>
        new("--report")
        {
            Description = "取り込めなかった行を書くファイル（既定は var/import-report-日時.csv）",
        };

    private static CorporationFileKind? Forced(bool full, bool difference) =>
        (full, difference) switch
        {
            (true, true) => throw new VerbException(
                "--full と --difference は同時に指定できません。どちらか一方にしてください"
            ),
            (true, _) => CorporationFileKind.Full,
            (_, true) => CorporationFileKind.Difference,
            _ => null,
        };

    private async Task<int> InSiteAsync(Func<VerbSite, Task<int>> work)
    {
        await using var site = VerbSite.Build(createBuilder(), console);
        return await work(site);
    }
}
