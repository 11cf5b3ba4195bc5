using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Register;

/// <summary>選択肢の控え: a long list of choices, written once; a page only marks what is chosen.</summary>
/// <remarks>Razor looks at every option by itself: 都道府県 and 業種 took longer than all the rest of the search's page.</remarks>
public sealed class KeptChoices
{
    private readonly StringBuilder written = new();
    private readonly Dictionary<string, int> places = [];
    private readonly HtmlEncoder encoder;
    private readonly string mark;
    private readonly Lazy<char[]> html;

    private KeptChoices(HtmlEncoder encoder, string mark)
    {
        (this.encoder, this.mark) = (encoder, mark);
        html = new(() => written.ToString().ToCharArray());
    }

    /// <summary>For a <c>select</c>, in groups.</summary>
    public static KeptChoices Options(
        HtmlEncoder encoder,
        IEnumerable<(string Label, IEnumerable<(string Value, string Text)> Choices)> groups
    )
    {
        var kept = new KeptChoices(encoder, " selected=\"selected\"");
        foreach (var (label, choices) in groups)
        {
            kept.written.Append("<optgroup label=\"").Append(encoder.Encode(label)).Append("\">");
            foreach (var (value, text) in choices)
            {
                kept.Add("<option", value, text, "</option>");
            }

            kept.written.Append("</optgroup>");
        }

        return kept;
    }

    /// <summary>Checkboxes of one name.</summary>
    public static KeptChoices Boxes(
        HtmlEncoder encoder,
        string name,
        IEnumerable<(string Value, string Text)> choices
    )
    {
        var kept = new KeptChoices(encoder, " checked=\"checked\"");
        foreach (var (value, text) in choices)
        {
            kept.Add($"<label><input type=\"checkbox\" name=\"{name}\"", value, text, "</label>");
        }

        return kept;
    }

    /// <summary>The list with these marked; what is not in it is nothing to it.</summary>
    public IHtmlContent With(params IEnumerable<string?> chosen) =>
        new Marked(
            this,
            [
                .. chosen
                    .Select(value => places.GetValueOrDefault(value ?? ""))
                    .Where(p => p > 0)
                    .Order(),
            ]
        );

    private void Add(string begin, string value, string text, string end)
    {
        written.Append(begin).Append(" value=\"").Append(encoder.Encode(value)).Append('"');
        places.Add(value, written.Length);
        written.Append('>').Append(encoder.Encode(text)).Append(end);
    }

    private sealed class Marked(KeptChoices kept, int[] places) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var (html, from) = (kept.html.Value, 0);
            foreach (var place in places)
            {
                writer.Write(html, from, place - from);
                writer.Write(kept.mark);
                from = place;
            }

            writer.Write(html, from, html.Length - from);
        }
    }
}

/// <summary>検索の選択肢: the lists of the search's form.</summary>
public sealed class SearchLists(ReferenceData reference, HtmlEncoder encoder)
{
    public KeptChoices Prefectures { get; } =
        KeptChoices.Options(
            encoder,
            reference.PrefecturesByRegion.Select(r => (r.Key, r.Select(p => (p.Code, p.Name))))
        );

    /// <summary>大分類 as a whole, then its 中分類.</summary>
    public KeptChoices Industries { get; } =
        KeptChoices.Options(
            encoder,
            reference
                .Industries.GroupBy(i => (i.MajorCode, i.MajorName))
                .Select(major =>
                    (
                        major.Key.MajorName,
                        major
                            .Select(i => (i.Code, i.Name))
                            .Prepend((major.Key.MajorCode, $"{major.Key.MajorName}（すべて）"))
                    )
                )
        );

    /// <summary>Of what is searched together.</summary>
    public KeptChoices MorePrefectures { get; } =
        KeptChoices.Boxes(
            encoder,
            "prefecture",
            reference.Prefectures.Select(p => (p.Code, p.Name))
        );
}
