using System.Text.Json;
using Microsoft.AspNetCore.Html;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Web.TagHelpers;

/// <summary>What surrounds every control: label with its tags, hint and error, and how they refer to each other.</summary>
internal sealed class FieldShell(Field item, IReadOnlyList<FieldError> errors)
{
    private readonly List<FieldError> wrong = [.. errors.Where(e => e.Field == item.Name)];

    /// <summary>Id of the control; of the first one in a group. The error summary links to it.</summary>
    public string Id { get; } = IdOf(item.Name);

    public bool Wrong => wrong.Count > 0;
    public string CssClass => Wrong ? "fld ng" : "fld";
    public bool HasHint => item.Hint.Length > 0;

    public static string IdOf(string fieldName) =>
        JsonNamingPolicy.CamelCase.ConvertName(fieldName).Replace('.', '-');

    /// <summary>Value of aria-describedby: the error comes first, since it matters most.</summary>
    public string? DescribedBy(params IEnumerable<string?> more)
    {
        IEnumerable<string?> ids = [.. wrong.Select((_, i) => ErrorId(i)), HasHint ? HintId : null];
        var value = string.Join(' ', ids.Concat(more).Where(id => !string.IsNullOrEmpty(id)));
        return value.Length == 0 ? null : value;
    }

    /// <summary>The label's words and its tags 必須／任意 and 公開.</summary>
    public IHtmlContent Caption()
    {
        var tags = new HtmlContentBuilder().Append(item.Label);
        tags.AppendHtml(
            item.Required
                ? "<span class=\"tag req\">必須</span>"
                : "<span class=\"tag opt\">任意</span>"
        );
        return item.Public ? tags.AppendHtml("<span class=\"tag pub\">公開</span>") : tags;
    }

    public IHtmlContent Label() =>
        Tags.Element("label", ("class", "q"), ("for", Id)).With(Caption());

    public IHtmlContent Legend() => Tags.Element("legend", ("class", "q")).With(Caption());

    public IHtmlContent Hint() =>
        HasHint
            ? Tags.Element("p", ("class", "hint"), ("id", HintId)).With(item.Hint)
            : HtmlString.Empty;

    public IHtmlContent Messages()
    {
        var messages = new HtmlContentBuilder();
        for (var i = 0; i < wrong.Count; i++)
        {
            var text = Tags.Element("span")
                .WithHtml("<span class=\"vh\">エラー：</span>")
                .With(wrong[i].Message);
            var icon = Tags.Icon("alert");
            messages.AppendHtml(
                Tags.Element("p", ("class", "msg"), ("id", ErrorId(i))).With(icon).With(text)
            );
        }

        return messages;
    }

    private string HintId => $"{Id}-h";

    private string ErrorId(int index) => index == 0 ? $"{Id}-e" : $"{Id}-e{index + 1}";
}
