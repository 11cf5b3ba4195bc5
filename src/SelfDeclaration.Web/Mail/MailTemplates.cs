using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace SelfDeclaration.Web.Mail;

/// <summary>One mail, ready to be put into an envelope.</summary>
public sealed record RenderedMail(string Subject, string Text, string Html);

/// <summary>
/// メールの文面: files in <c>Mail/Templates</c>, one <c>.txt</c> (first line is the subject) and one <c>.html</c> a kind,
/// each put into <c>_Frame</c>. <c>{{name}}</c> is a value; there is nothing else to learn.
/// </summary>
public sealed partial class MailTemplates
{
    private const string Frame = "_Frame";
    private const string Content = "content";
    private const string SubjectName = "subject";
    private const string LinesName = "lines";

    // Japanese stays readable in the source of the mail; what HTML gives a meaning to is escaped.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly Dictionary<string, string> files;

    public MailTemplates()
        : this(Path.Combine(AppContext.BaseDirectory, "Mail", "Templates")) { }

    public MailTemplates(string folder)
    {
        files = Directory
            .GetFiles(folder)
            .ToDictionary(
                f => Path.GetFileName(f),
                f => File.ReadAllText(f).ReplaceLineEndings("\n"),
                StringComparer.Ordinal
            );
        Problems = [.. FindProblems()];
    }

    /// <summary>What is wrong with the files; the site does not start with any.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Subject and both bodies as the files have them, for whoever edits them.</summary>
    public (string Subject, string Text, string Html) FileOf(string template)
    {
        var (subject, body) = Split(files[template + ".txt"]);
        return (subject, body.Trim('\n'), files[template + ".html"].Trim('\n'));
    }

    public static IReadOnlySet<string> PlaceholdersOf(string text) =>
        Placeholder().Matches(text).Select(m => m.Groups[1].Value).ToHashSet();

    /// <param name="facts">What the mail says.</param>
    /// <param name="common">Who sends it.</param>
    /// <param name="own">A text to be used instead of the file's; null for the file's.</param>
    public RenderedMail Render(
        MailFacts facts,
        IReadOnlyDictionary<string, string> common,
        (string Subject, string Text, string Html)? own = null
    )
    {
        var (first, body, htmlBody) = own ?? FileOf(facts.Template);
        var values = common
            .Concat(facts.Values)
            .ToDictionary(v => v.Key, v => MailText.OneLine(v.Value));
        values[SubjectName] = MailText.OneLine(Fill(first, values));
        var encoded = values.ToDictionary(v => v.Key, v => Html.Encode(v.Value));
        var lines = facts.Lines.Select(MailText.OneLine).ToList();
        values[LinesName] = string.Join('\n', lines);
        encoded[LinesName] = string.Join("<br>\n", lines.Select(Html.Encode));
        var text = Fill(files[Frame + ".txt"], values, Fill(body, values));
        var html = Fill(files[Frame + ".html"], encoded, Fill(htmlBody, encoded));
        return new(values[SubjectName], text, html);
    }

    private static (string Subject, string Body) Split(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end], text[(end + 1)..]);
    }

    private static string Fill(
        string template,
        Dictionary<string, string> values,
        string? content = null
    ) =>
        Placeholder()
            .Replace(
                template,
                m =>
                    m.Groups[1].Value is Content && content is not null
                        ? content.Trim('\n')
                        : values[m.Groups[1].Value]
            );

    private IEnumerable<string> FindProblems()
    {
        foreach (var sample in MailSamples.All)
        {
            var facts = sample.Values.Keys.ToHashSet(StringComparer.Ordinal);
            if (sample.Lines.Count > 0)
            {
                facts.Add(LinesName);
            }

            foreach (var ending in (string[])[".txt", ".html"])
            {
                // The frame signs every mail, so what is common to all has to stand there.
                foreach (var problem in Check(sample.Template + ending, facts, MailComposer.Common))
                {
                    yield return problem;
                }
            }
        }

        foreach (
            var problem in Check(Frame + ".txt", [Content, .. MailComposer.Common], [])
                .Concat(Check(Frame + ".html", [Content, SubjectName, .. MailComposer.Common], []))
        )
        {
            yield return problem;
        }
    }

    private IEnumerable<string> Check(
        string file,
        HashSet<string> required,
        HashSet<string> allowed
    )
    {
        if (!files.TryGetValue(file, out var text))
        {
            yield return $"Mail/Templates/{file} is missing: every mail has a text and an HTML part.";
            yield break;
        }

        var used = PlaceholdersOf(text);
        foreach (var name in used.Where(n => !required.Contains(n) && !allowed.Contains(n)))
        {
            yield return $"Mail/Templates/{file} names {{{{{name}}}}}, which this mail does not know.";
        }

        foreach (var name in required.Where(n => !used.Contains(n)))
        {
            yield return $"Mail/Templates/{file} does not name {{{{{name}}}}}: both parts of a mail say the same.";
        }
    }

    [GeneratedRegex(@"\{\{(\w*)\}\}")]
    private static partial Regex Placeholder();
}
