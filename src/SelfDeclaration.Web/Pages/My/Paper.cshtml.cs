using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Papers;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>宣言確認書: to print, or as PDF; with the 自己宣言ID only when asked for.</summary>
public sealed class PaperModel(MyDeclaration my, MyPaper paper) : MyPage(my)
{
    /// <summary>自己宣言IDを載せる</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public bool WithId { get; set; }

    public DeclarationPaper Paper => paper.Of(Declaration, WithId);

    public string PdfAddress => MyPaper.Pdf + (WithId ? "?id=true" : "");

    protected override bool IsOpen => Declaration.Status is DeclarationStatus.Accepted;

    public void OnGet() { }
}
