using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Declarations;
using SelfDeclaration.Declarations.Wording;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Wording;

/// <summary>宣言の表現チェック: which words of one's own text mislead, and what to write.</summary>
public sealed class CheckModel(WordingCookie kept) : FormPage
{
    private const string Address = "/wording";

    public static readonly Field Input = new(nameof(Text), "確かめたい文章")
    {
        Required = true,
        MaxLength = 500,
        Hint = "ウェブサイトや名刺に書く文章を、そのまま入れてください。",
    };

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Null before anything was checked.</summary>
    public WordingCheck? Result { get; private set; }

    public IEnumerable<WordingExample> Examples { get; } =
        DeclarationWording.Examples(StarLevel.OneStar);

    public void OnGet()
    {
        Text = kept.Read();
        if (Text is null)
        {
            return;
        }

        Errors = DeclarationWording.CheckText(Input, Text) is { } error ? [error] : [];
        Result = Errors.Count == 0 ? WordingCheck.Of(TypedText.Paragraphs(Text)) : null;
    }

    public IActionResult OnPost()
    {
        kept.Keep(Text ?? "");
        var wrong = DeclarationWording.CheckText(Input, Text) is not null;
        return SeeOther(Address + (wrong ? "#errors" : "#result"));
    }

    /// <summary>文章を消す</summary>
    public IActionResult OnPostForget()
    {
        kept.Clear();
        return SeeOther(Address);
    }
}
