using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Inquiries;

/// <summary>回答のひな形の一覧</summary>
[Authorize(Policy = Policies.Inquiries)]
public sealed class TemplatesModel(AnswerTemplates templates) : PageModel
{
    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    public string? Said =>
        Request.Query["notice"].ToString() switch
        {
            "saved" => "ひな形を保存しました",
            "removed" => "ひな形を削除しました",
            _ => null,
        };

    public async Task OnGetAsync() => Templates = await templates.AllAsync();
}
