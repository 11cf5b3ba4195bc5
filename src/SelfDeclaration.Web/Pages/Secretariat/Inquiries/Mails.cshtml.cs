using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Inquiries;

/// <summary>返信のメールを取り込む: files of mails in, a line for each out.</summary>
[Authorize(Policy = Policies.Inquiries)]
public sealed class MailsModel(
    ImportInquiryMails import,
    FormMemory memory,
    IOptions<InquirySettings> settings
) : FormPage
{
    public Field Files =>
        new("Files", "返信のメール")
        {
            Required = true,
            Hint =
                $"メールソフトから保存した .eml ファイルです。一度に{settings.Value.MailFiles}件まで選べます。",
        };

    /// <summary>Null before anything was taken in.</summary>
    public IReadOnlyList<ImportedInquiryMail>? Results { get; private set; }

    public async Task OnGetAsync() => Results = await RecallAsync<List<ImportedInquiryMail>>();

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken stop)
    {
        if (ProblemWith(files) is { } problem)
        {
            return await AgainAsync(
                new List<ImportedInquiryMail>(),
                new FieldError(Files.Name, problem)
            );
        }

        var results = await import.RunAsync(
            [.. files.Select(f => (f.FileName, f.OpenReadStream()))],
            stop
        );
        return SeeOther(
            $"{IndexModel.Path}/mails?form={await memory.KeepAsync(results.ToList(), []):N}"
        );
    }

    public static string Say(InquiryMailOutcome outcome) =>
        outcome switch
        {
            InquiryMailOutcome.Added => "やり取りに加えました",
            InquiryMailOutcome.KnownBefore => "すでに取り込んであります",
            InquiryMailOutcome.Unmatched =>
                "どのお問い合わせへの返信か分かりません。件名にお問い合わせ番号があるか確かめてください",
            InquiryMailOutcome.ByMachine => "自動の返信や通知なので、取り込んでいません",
            InquiryMailOutcome.NotAMail =>
                "メールとして読めませんでした。メールソフトから .eml で保存し直してください",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    private string? ProblemWith(List<IFormFile> files) =>
        files.Count == 0 ? "返信のメールを選んでください"
        : files.Count > settings.Value.MailFiles
            ? $"返信のメールは一度に{settings.Value.MailFiles}件までです（いまは{files.Count}件）。分けて取り込んでください"
        : files.Find(f => f.Length > settings.Value.MailKilobytes * 1024L) is { } large
            ? $"{large.FileName} が大きすぎます（{settings.Value.MailKilobytes}KBまで）。ほかのファイルを選び直してください"
        : null;
}
