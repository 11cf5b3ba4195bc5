using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Documents;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Marks;
using SelfDeclaration.Web.Pages.Wording;

namespace SelfDeclaration.Web.Papers;

/// <summary>書面とロゴマーク: the mark, the documents about it and what PDFs are written with.</summary>
public static class PapersSetup
{
    public static IServiceCollection AddPapers(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var extraFont = configuration[PaperFonts.ExtraFontKey];
        PaperFonts.Check(extraFont);
        services.AddSingleton(_ => PaperFonts.Load(extraFont));

        var marks = LogoMarks.Load(FolderOf(configuration, LogoMarks.FolderKey, "marks"));
        services.AddSingleton(s => marks(s.GetRequiredService<IOptions<SiteSettings>>()));

        var documents = LogoDocuments.Load(
            FolderOf(configuration, LogoDocuments.FolderKey, "documents")
        );
        services.AddSingleton(s =>
            documents(
                s.GetRequiredService<PaperFonts>(),
                s.GetRequiredService<MarkSamples>(),
                s.GetRequiredService<TimeProvider>()
            )
        );
        services.AddSingleton<MarkSamples>();
        services.AddScoped<LogoReadings>();
        services.AddSingleton<MyPaper>();
        services.AddScoped<WordingCookie>();
        return services;
    }

    /// <summary>The documents as PDF, and what the mark looks like for those who may not use it.</summary>
    public static WebApplication MapPapers(this WebApplication app)
    {
        app.MapGet(
            $"/documents/{LogoDocuments.ProcedureSlug}.pdf",
            (LogoDocuments documents) => Pdf(documents, documents.Procedure)
        );
        app.MapGet(
            $"/documents/{LogoDocuments.GuidelineSlug}.pdf",
            (LogoDocuments documents) => Pdf(documents, documents.Guideline)
        );
        foreach (var star in Enum.GetValues<StarLevel>())
        {
            app.MapGet(
                MarkSamples.AddressOf(star),
                (MarkSamples samples, HttpResponse response) =>
                {
                    // New artwork comes with a new start, about as often as a new year.
                    response.Headers.CacheControl = "public, max-age=3600";
                    return Results.Bytes(samples.Png(star), "image/png");
                }
            );
        }

        app.MapLogoDownload();
        return MyPaper.Map(app);
    }

    // Without a name to save it under, a browser shows it.
    private static IResult Pdf(LogoDocuments documents, LogoDocument document) =>
        Results.Bytes(documents.PdfOf(document), "application/pdf");

    private static string FolderOf(IConfiguration configuration, string key, string ours) =>
        configuration[key] ?? Path.Combine(AppContext.BaseDirectory, "data", ours);
}
