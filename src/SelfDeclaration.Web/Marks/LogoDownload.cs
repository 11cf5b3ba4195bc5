using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Marks;

/// <summary>ロゴマークダウンロード: the two addresses behind the page that are no pages.</summary>
public static class LogoDownload
{
    public const string Page = "/my/logo";
    public const string File = "/my/logo/download";

    public static string Open(string slug) => $"/my/logo/documents/{slug}";

    public static WebApplication MapLogoDownload(this WebApplication app)
    {
        app.MapGet("/my/logo/documents/{slug}", OpenAsync).RequireAuthorization(Policies.Business);
        app.MapGet(File, DownloadAsync).RequireAuthorization(Policies.Business);
        return app;
    }

    /// <summary>Leads to a document, and notes that this account opened it.</summary>
    private static async Task<IResult> OpenAsync(
        string slug,
        MyDeclaration my,
        LogoReadings readings
    )
    {
        if (readings.Find(slug) is not { } document)
        {
            return Results.NotFound();
        }

        if (!await my.LoadAsync())
        {
            return Results.Redirect(Page);
        }

        await readings.NoteAsync(my.Account, document);
        return Results.Redirect(document.Address);
    }

    /// <summary>The zip of the level, to a business whose declaration is accepted and that confirmed both documents.</summary>
    private static async Task<IResult> DownloadAsync(
        MyDeclaration my,
        LogoReadings readings,
        LogoMarks marks,
        AuditLog audit,
        HttpResponse response
    )
    {
        if (
            !await my.LoadAsync()
            || my.Declaration.Status is not DeclarationStatus.Accepted
            || (await readings.ConfirmedAsync(my.Account)).Count < 2
        )
        {
            return Results.Redirect(Page);
        }

        var package = marks.Package(my.Declaration.Star);
        audit.Note(
            AuditAction.MarkDownloaded,
            my.Declaration,
            new(my.Declaration.Star.Label(), [])
        );
        await audit.SaveAsync();
        response.Headers.CacheControl = "no-store";
        return Results.File(package.Zip, "application/zip", package.FileName);
    }
}
