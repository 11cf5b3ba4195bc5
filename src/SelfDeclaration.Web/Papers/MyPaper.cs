using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Papers;

/// <summary>自分の宣言確認書: the paper of the declaration that is signed in, as of now.</summary>
public sealed class MyPaper(
    ReferenceData reference,
    OperatorSettings operatorSettings,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    public const string Page = "/my/paper";
    public const string Pdf = "/my/paper.pdf";

    public DeclarationPaper Of(Declaration declaration, bool withId) =>
        DeclarationPaper.Of(
            declaration,
            reference.PrefectureName(declaration.Business.PrefectureCode) ?? "",
            withId,
            site.Value.At($"/businesses/{declaration.PublicKey}"),
            operatorSettings.Name,
            clock.GetUtcNow()
        );

    public static WebApplication Map(WebApplication app)
    {
        app.MapGet(Pdf, PdfAsync).RequireAuthorization(Policies.Business);
        return app;
    }

    private static async Task<IResult> PdfAsync(
        MyDeclaration my,
        MyPaper paper,
        PaperFonts fonts,
        HttpResponse response,
        bool id = false
    )
    {
        if (!await my.LoadAsync() || my.Declaration.Status is not DeclarationStatus.Accepted)
        {
            return Results.Redirect(Page);
        }

        response.Headers.CacheControl = "no-store";
        return Results.File(
            paper.Of(my.Declaration, id).ToPdf(fonts),
            "application/pdf",
            $"{DeclarationPaper.Title}.pdf"
        );
    }
}
