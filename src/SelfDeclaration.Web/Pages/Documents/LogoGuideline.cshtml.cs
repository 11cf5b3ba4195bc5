using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Documents;

namespace SelfDeclaration.Web.Pages.Documents;

/// <summary>ロゴマーク使用ガイドライン</summary>
public sealed class LogoGuidelineModel(LogoDocuments documents) : PageModel
{
    public LogoDocument Document { get; } = documents.Guideline;
}
