using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SelfDeclaration.Testing.Browsing;

/// <summary>What a browser sends when a button is pressed: the successful controls, as the page has them.</summary>
internal static class FormData
{
    public static HttpRequestMessage RequestFor(
        TestPage page,
        IHtmlElement button,
        IReadOnlySet<string> dropped
    )
    {
        var form =
            FormOf(button)
            ?? throw new InvalidOperationException(
                $"The button {Names.OfControl(button)} on {page.Address.PathAndQuery} has no form."
            );
        var fields = Successful(form, button).Where(f => !dropped.Contains(f.Key)).ToList();
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        var target = action.Length == 0 ? page.Address : page.Resolve(action);
        var method = button.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";
        return method.Equals("post", StringComparison.OrdinalIgnoreCase)
            ? new(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields) }
            : new(HttpMethod.Get, new UriBuilder(target) { Query = Query(fields) }.Uri);
    }

    /// <summary>The button that the Enter key presses: the first of the form.</summary>
    public static IHtmlElement? DefaultButton(IElement field) =>
        FormOf(field) is { } form
            ? field
                .Owner!.QuerySelectorAll("button, input[type=submit]")
                .OfType<IHtmlElement>()
                .FirstOrDefault(b => FormOf(b) == form && IsSubmit(b))
            : null;

    private static IElement? FormOf(IElement control) =>
        control.GetAttribute("form") is { Length: > 0 } id
            ? control.Owner!.GetElementById(id)
            : control.Closest("form");

    private static IEnumerable<KeyValuePair<string, string>> Successful(
        IElement form,
        IElement pressed
    )
    {
        foreach (var control in form.Owner!.QuerySelectorAll("input, select, textarea, button"))
        {
            if (
                FormOf(control) != form
                || control.GetAttribute("name") is not { Length: > 0 } name
                || control.HasAttribute("disabled")
                || control.Closest("fieldset[disabled]") is not null
            )
            {
                continue;
            }

            foreach (var value in Values(control, pressed))
            {
                yield return new(name, value);
            }
        }
    }

    private static IEnumerable<string> Values(IElement control, IElement pressed) =>
        control switch
        {
            IHtmlButtonElement button => button == pressed ? [button.Value] : [],
            IHtmlInputElement { Type: "submit" or "image" } submit => submit == pressed
                ? [submit.Value]
                : [],
            IHtmlInputElement { Type: "button" or "reset" or "file" } => [],
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked
                ? [box.GetAttribute("value") ?? "on"]
                : [],
            IHtmlInputElement input => [input.Value],
            IHtmlSelectElement select => select
                .Options.Where(o => o.IsSelected)
                .Select(o => o.Value),
            IHtmlTextAreaElement area => [area.Value.ReplaceLineEndings("\r\n")],
            _ => [],
        };

    private static bool IsSubmit(IElement button) =>
        button is IHtmlInputElement || button.GetAttribute("type") is null or "submit";

    private static string Query(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join(
            "&",
            fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")
        );
}
