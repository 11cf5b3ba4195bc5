using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Documents;

namespace SelfDeclaration.Web.Pages.Documents;

/// <summary>ロゴマーク使用手順</summary>
public sealed class LogoProcedureModel(LogoDocuments documents) : PageModel
{
    public LogoDocument Document { get; } = documents.Procedure;
}
