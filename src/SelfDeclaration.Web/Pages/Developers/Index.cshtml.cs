using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Api;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Developers;

/// <summary>APIの説明; its examples are files that the tests run.</summary>
public sealed class IndexModel(
    IOptions<ApiSettings> settings,
    IOptions<SiteSettings> site,
    OperatorSettings siteOperator
) : PageModel
{
    public static readonly IReadOnlyList<(string File, string Heading)> Examples =
    [
        ("verify.sh", "curlで1件を照会する"),
        ("batch.sh", "curlでCSVを照会する"),
        ("verify.py", "Pythonで1件を照会する"),
        ("batch.py", "PythonでCSVを照会する"),
        ("verify.cs", "C#で署名つきの答えを確かめる"),
    ];

    public ApiSettings Limits => settings.Value;
    public OperatorSettings Operator => siteOperator;
    public string Site => site.Value.At("").AbsoluteUri.TrimEnd('/');

    public static string TextOf(string file) =>
        System
            .IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "api", file))
            .TrimEnd();
}
