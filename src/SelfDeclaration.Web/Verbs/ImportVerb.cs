using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.Web.Verbs;

public sealed class ImportVerb(VerbSite site)
{
    public async Task<int> CorporationsAsync(
        IReadOnlyList<string> files,
        CorporationFileKind? kind,
        string? reportPath,
        CancellationToken cancellationToken
    )
    {
        var result = await ImportAsync(
            files,
            reportPath,
            "法人",
            (report, progress) =>
                new ImportCorporations(site.Db, site.Time).RunAsync(
                    files,
                    kind,
                    report,
                    progress,
                    cancellationToken
                ),
            cancellationToken
        );
        var events = await new CorporateEvents(site.Db, site.Time).ExamineAsync(cancellationToken);
        if (events > 0)
        {
            site.Say($"自己宣言した法人の閉鎖・商号変更が{events}件、新しく見つかりました");
        }

        return result;
    }

    public Task<int> PostalCodesAsync(
        string file,
        string? reportPath,
        CancellationToken cancellationToken
    ) =>
        ImportAsync(
            [file],
            reportPath,
            "町域",
            (report, progress) =>
                new ImportPostalCodes(site.Db, site.Time).RunAsync(
                    file,
                    report,
                    progress,
                    cancellationToken
                ),
            cancellationToken
        );

    private async Task<int> ImportAsync(
        IReadOnlyList<string> files,
        string? reportPath,
        string what,
        Func<ImportReport, Action<LoadProgress>, Task<ImportOutcome>> import,
        CancellationToken cancellationToken
    )
    {
        if (files.FirstOrDefault(f => !File.Exists(f)) is { } missing)
        {
            throw new VerbException($"ファイル {missing} がありません。パスを確かめてください");
        }

        await site.PrepareDatabaseAsync(cancellationToken);
        using var report = new ImportReport(reportPath ?? DefaultReport());
        var outcome = await new ProgressDisplay(site.Console).RunAsync(progress =>
            import(report, progress)
        );
        if (outcome.Resumed > 0)
        {
            site.Say($"中断した取込みの続きから行いました（{outcome.Resumed}行は取込み済み）");
        }

        site.Say($"{outcome.Read}行を読み、登録されている{what}は{outcome.Entries}件です");
        if (outcome.Rejected > 0)
        {
            site.Say(
                $"{outcome.Rejected}行は取り込めませんでした。理由は {report.Path} にあります"
            );
        }

        return 0;
    }

    private string DefaultReport() =>
        Path.Combine("var", $"import-report-{site.Time.GetLocalNow():yyyyMMdd-HHmmss}.csv");
}
