using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Documents;
using SelfDeclaration.Web.Marks;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>ロゴマークダウンロード: both documents are confirmed first, by opening or by ticking.</summary>
public sealed class LogoModel(
    MyDeclaration my,
    RegistryDb db,
    LogoDocuments documents,
    LogoReadings readings,
    LogoMarks marks,
    CompleteDeclaration complete
) : MyPage(my)
{
    public static readonly Field Procedure = new("Procedure", "使用手順を確認しました")
    {
        Required = true,
    };

    public static readonly Field Guideline = new("Guideline", "使用ガイドラインを確認しました")
    {
        Required = true,
    };

    [BindProperty]
    public LogoInput Input { get; set; } = new();

    public LogoDocuments Documents => documents;
    public MarkPackage Package => marks.Package(Declaration.Star);
    public bool IsAccepted => Declaration.Status is DeclarationStatus.Accepted;

    public DateOnly Target =>
        complete.AcceptanceTarget(Declaration.WaitingSince ?? Declaration.DeclaredAt);

    /// <summary>When it was downloaded, and which level: newest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Star)> Downloads { get; private set; } = [];

    protected override bool IsOpen => Declaration.Status.IsLive();

    public async Task OnGetAsync()
    {
        var typed = await RecallAsync<LogoInput>();
        var confirmed = await readings.ConfirmedAsync(Account);
        Input = new()
        {
            Procedure = typed?.Procedure is true || confirmed.Contains(documents.Procedure.Slug),
            Guideline = typed?.Guideline is true || confirmed.Contains(documents.Guideline.Slug),
        };
        var entries = await db
            .AuditEntries.AsNoTracking()
            .Where(e =>
                e.DeclarationKey == Declaration.Key && e.Action == AuditAction.MarkDownloaded
            )
            .OrderByDescending(e => e.Number)
            .Select(e => new { e.At, e.Details })
            .ToListAsync();
        Downloads =
        [
            .. entries.Select(e =>
                (e.At, e.Details is null ? "" : AuditDetails.FromJson(e.Details).Reason ?? "")
            ),
        ];
    }

    /// <summary>ダウンロード</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsAccepted)
        {
            return To(LogoDownload.Page);
        }

        IReadOnlyList<FieldError> errors =
        [
            .. Input.Procedure ? [] : Unticked(Procedure, "使用手順"),
            .. Input.Guideline ? [] : Unticked(Guideline, "使用ガイドライン"),
        ];
        if (errors.Count > 0)
        {
            return await AgainAsync(Input, errors);
        }

        await readings.NoteAsync(Account, documents.Procedure);
        await readings.NoteAsync(Account, documents.Guideline);
        return SeeOther(LogoDownload.File);
    }

    private static FieldError[] Unticked(Field field, string document) =>
        [new(field.Name, $"{document}を確認し、チェックを入れてください")];
}

public sealed record LogoInput
{
    public bool Procedure { get; init; }
    public bool Guideline { get; init; }
}
