using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SelfDeclaration.Testing.Browsing;

/// <content>The page shown: what it says, and what is typed into it.</content>
public sealed partial class TestBrowser
{
    /// <summary>Path and query.</summary>
    public string Path => Page.Address.PathAndQuery;
    public string Title => Page.Document.Title ?? "";
    public string Heading => Text("h1");
    public string Html => Page.Document.DocumentElement.OuterHtml;

    /// <summary>Everything readable in the main part of the page.</summary>
    public string Text() => Text("main");

    /// <summary>The messages of the summary at the top.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Page.Document.QuerySelectorAll("#errors li").Select(Names.Of)];

    public TestBrowser Fill(string label, string value)
    {
        switch (Page.Field<IHtmlElement>(label))
        {
            case IHtmlInputElement { Type: not ("radio" or "checkbox") } input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case var other:
                throw new InvalidOperationException(
                    $"{label} is not typed into: {other.LocalName}"
                );
        }

        return this;
    }

    public TestBrowser FillDate(string legend, int year, int month, int day) =>
        Fill($"{legend}の年", $"{year}")
            .Fill($"{legend}の月", $"{month}")
            .Fill($"{legend}の日", $"{day}");

    /// <param name="label">Label of the list.</param>
    /// <param name="option">Words of the option, or its value.</param>
    public TestBrowser Select(string label, string option)
    {
        var options = Page.Field<IHtmlSelectElement>(label).Options;
        var chosen =
            options.FirstOrDefault(o => Names.Plain(o.Text) == option || o.Value == option)
            ?? throw new InvalidOperationException(
                $"no {option} in {label}; choices: {string.Join(", ", options.Select(o => o.Text))}"
            );
        chosen.IsSelected = true;
        return this;
    }

    /// <summary>Chooses a radio button or ticks a checkbox.</summary>
    public TestBrowser Choose(string label)
    {
        var box = Box(label);
        if (box.Type == "radio")
        {
            foreach (
                var other in Page
                    .Document.QuerySelectorAll("input[type=radio]")
                    .OfType<IHtmlInputElement>()
                    .Where(o => o.Name == box.Name && o.Closest("form") == box.Closest("form"))
            )
            {
                other.IsChecked = false;
            }
        }

        box.IsChecked = true;
        return this;
    }

    public TestBrowser Uncheck(string label)
    {
        Box(label).IsChecked = false;
        return this;
    }

    public string Value(string label) =>
        Page.Field<IHtmlElement>(label) switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => Names.Plain(
                select.Options.FirstOrDefault(o => o.IsSelected)?.Text ?? ""
            ),
            _ => "",
        };

    public bool IsChecked(string label) => Box(label).IsChecked;

    public bool HasField(string label) =>
        Page
            .Document.QuerySelectorAll("input, select, textarea")
            .Any(f => Names.OfControl(f) == label);

    public bool HasButton(string name) =>
        Page.Document.QuerySelectorAll("button").Any(b => Names.OfControl(b) == name);

    /// <summary>Fields that nobody could be told about.</summary>
    public IEnumerable<string> UnnamedFields => Page.UnnamedFields;

    /// <summary>The message at one field or group, which must be linked to it; null when it has none.</summary>
    public string? FieldError(string label)
    {
        var group = Page.Group(label);
        IEnumerable<IElement> fields = group is null
            ? [Page.Field<IHtmlElement>(label)]
            : [group, .. group.QuerySelectorAll("input, select, textarea")];
        var message = fields
            .SelectMany(f => (f.GetAttribute("aria-describedby") ?? "").Split(' '))
            .Where(id => id.Length > 0)
            .Select(id => Page.Document.GetElementById(id))
            .FirstOrDefault(e => e?.ClassList.Contains("msg") is true);
        return message is null ? null : Names.Of(message).Replace("エラー：", "").Trim();
    }

    /// <summary>The first element that a selector finds; null when there is none.</summary>
    public IElement? Find(string css) => Page.Document.QuerySelector(css);

    public IReadOnlyList<IElement> FindAll(string css) => [.. Page.Document.QuerySelectorAll(css)];

    /// <summary>Readable text of the first element that a selector finds; empty when there is none.</summary>
    public string Text(string css) => Find(css) is { } element ? Names.Of(element) : "";

    private IHtmlInputElement Box(string label) =>
        Page.Field<IHtmlInputElement>(label) is { Type: "radio" or "checkbox" } box
            ? box
            : throw new InvalidOperationException($"{label} is neither a radio nor a checkbox");
}
