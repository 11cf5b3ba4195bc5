using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Inquiries;

/// <summary>返信のメールを取り込む: files of mails in, a line for each out.</summary>
[Authorize(Policy = Policies.Inquiries)]
public sealed class MailsModel(
    ImportInquiryMails import,
    RegistryDb db,
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

    public static readonly Field Opens = new("Opens", "新しいお問い合わせにする")
    {
        Hint = "どのお問い合わせへの返信でもないメールから、新しいお問い合わせを作ります",
    };

    public MailboxSettings Mailbox => settings.Value.Mailbox;

    /// <summary>Null before the first look.</summary>
    public MailboxLook? Look { get; private set; }

    /// <summary>Null before anything was taken in.</summary>
    public IReadOnlyList<ImportedInquiryMail>? Results { get; private set; }

    public async Task OnGetAsync()
    {
        Look = await db.MailboxLooks.AsNoTracking().SingleOrDefaultAsync();
        Results = await RecallAsync<List<ImportedInquiryMail>>();
    }

    public async Task<IActionResult> OnPostAsync(
        List<IFormFile> files,
        [FromForm] bool opens,
        CancellationToken stop
    )
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
            opens,
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
            InquiryMailOutcome.Opened => "新しいお問い合わせにしました",
            InquiryMailOutcome.Unmatched =>
                "どのお問い合わせへの返信か分かりません。件名にお問い合わせ番号があるか確かめてください",
            InquiryMailOutcome.NotOpened =>
                "差出人が返信できるアドレスではないので、新しいお問い合わせにできません",
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
