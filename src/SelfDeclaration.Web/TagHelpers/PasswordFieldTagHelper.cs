using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>パスワードの入力欄. Never carries a value; a script adds 「パスワードを表示する」.</summary>
[HtmlTargetElement("password-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PasswordFieldTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var shell = Shell();
        var input = Take(
            output,
            Tags.Element(
                "input",
                ("type", "password"),
                ("id", shell.Id),
                ("name", PostName),
                ("autocomplete", "new-password"),
                ("class", "w-20"),
                ("data-password", ""),
                ("aria-invalid", shell.Wrong ? "true" : null),
                ("aria-describedby", shell.DescribedBy())
            )
        );
        Begin(output, shell);
        output.Content.AppendHtml(Tags.Element("div", ("class", "join")).With(input));
    }
}
