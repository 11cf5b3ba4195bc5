using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Web.Papers;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>基本方針のファイル: what was just made, and what an account keeps, as PDF and as Word.</summary>
public static class PolicyFiles
{
    public const string Page = "/policy";
    public const string Result = "/policy/result";
    public const string Kept = "/my/policy";

    public static WebApplication MapPolicies(this WebApplication app)
    {
        foreach (var kind in (string[])["pdf", "docx"])
        {
            app.MapGet(
                $"{Page}.{kind}",
                (PolicyNote note, PaperFonts fonts, TimeProvider clock, HttpContext http) =>
                    note.Document(http) is { } document
                        ? File(document, kind, fonts, clock, http.Response)
                        : Results.Redirect(Page)
            );
            app.MapGet(
                    $"{Kept}/{{key:long}}/{kind}",
                    async (
                        long key,
                        KeptPolicies kept,
                        SignedIn signedIn,
                        PaperFonts fonts,
                        TimeProvider clock,
                        HttpResponse response
                    ) =>
                        await kept.FindAsync(signedIn.AccountKey, key) is { } policy
                            ? File(kept.Document(policy), kind, fonts, clock, response)
                            : Results.Redirect(Kept)
                )
                .RequireAuthorization(Policies.Business);
        }

        return app;
    }

    private static IResult File(
        PolicyDocument document,
        string kind,
        PaperFonts fonts,
        TimeProvider clock,
        HttpResponse response
    )
    {
        response.Headers.CacheControl = "no-store";
        var now = clock.GetUtcNow();
        return kind == "pdf"
            ? Results.File(
                PolicyPaper.ToPdf(document, fonts, now),
                "application/pdf",
                $"{document.Title}.pdf"
            )
            : Results.File(
                PolicyWord.ToDocx(document, now),
                PolicyWord.ContentType,
                $"{document.Title}.docx"
            );
    }
}
