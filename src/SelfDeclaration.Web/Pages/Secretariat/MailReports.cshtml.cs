using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Mail.Reports;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>配達結果の通知を取り込む: files of reports in, a line for each out.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class MailReportsModel(
    ImportReports import,
    FormMemory memory,
    IOptions<MailSettings> settings
) : FormPage
{
    private const string Path = "/secretariat/mails/reports";

    public Field Files =>
        new("Files", "配達結果の通知")
        {
            Required = true,
            Hint =
                $"メールソフトから保存した .eml ファイルです。一度に{settings.Value.ReportFiles}件まで選べます。",
        };

    /// <summary>Null before anything was taken in.</summary>
    public IReadOnlyList<ImportedReport>? Results { get; private set; }

    public async Task OnGetAsync() => Results = await RecallAsync<List<ImportedReport>>();

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken stop)
    {
        if (ProblemWith(files) is { } problem)
        {
            return await AgainAsync(
                new List<ImportedReport>(),
                new FieldError(Files.Name, problem)
            );
        }

        var results = await import.RunAsync(
            [.. files.Select(f => (f.FileName, f.OpenReadStream()))],
            stop
        );
        return SeeOther($"{Path}?form={await memory.KeepAsync(results.ToList(), []):N}");
    }

    public static string Say(ImportedReport report) =>
        report.Outcome switch
        {
            ReportOutcome.Noted => "届かなかったことを記録しました",
            ReportOutcome.KnownBefore => "すでに記録してあります",
            ReportOutcome.Unmatched =>
                "この通知に合う、送信済みのメールがありません。宛先で探して確かめてください",
            ReportOutcome.NotFailed =>
                "届かなかったという通知ではないので、記録していません（遅れている、または届いたという知らせです）",
            ReportOutcome.NotAReport =>
                "配達結果の通知として読めませんでした。メールを添付ファイルごと .eml で保存してください",
            _ => throw new ArgumentOutOfRangeException(nameof(report)),
        };

    private string? ProblemWith(List<IFormFile> files) =>
        files.Count == 0 ? "配達結果の通知を選んでください"
        : files.Count > settings.Value.ReportFiles
            ? $"配達結果の通知は一度に{settings.Value.ReportFiles}件までです（いまは{files.Count}件）。分けて取り込んでください"
        : files.Find(f => f.Length > settings.Value.ReportKilobytes * 1024L) is { } large
            ? $"{large.FileName} が大きすぎます（{settings.Value.ReportKilobytes}KBまで）。ほかのファイルを選び直してください"
        : null;
}
