using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SelfDeclaration.PolicyMaking;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>基本方針 as a Word document, to be changed: with headings that a reader and an outline know.</summary>
public static class PolicyWord
{
    public const string ContentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Title = "Title";
    private const string Heading = "Heading1";

    public static byte[] ToDocx(PolicyDocument policy, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = policy.Title;
            word.PackageProperties.Language = "ja-JP";
            word.PackageProperties.Created = now.UtcDateTime;
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.Document = new(new Body([.. Paragraphs(policy), Page()]));
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(PolicyDocument policy)
    {
        yield return Paragraph(policy.Title, Title);
        yield return Paragraph(policy.Opening);
        foreach (var (index, section) in policy.Sections.Index())
        {
            yield return Paragraph($"{index + 1}. {section.Heading}", Heading);
            yield return Paragraph(section.Text);
        }

        foreach (var line in (string[])[policy.SetOnText, policy.Name, policy.Representative])
        {
            yield return Paragraph(line, right: true);
        }
    }

    private static Paragraph Paragraph(string text, string? style = null, bool right = false)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.ParagraphStyleId = new() { Val = style };
        }

        if (right)
        {
            properties.Justification = new() { Val = JustificationValues.Right };
        }

        return new(
            properties,
            new Run(new Words(text) { Space = SpaceProcessingModeValues.Preserve })
        );
    }

    // Sizes are half points: 10.5 for the text, so that all of it stays on one page of A4.
    private static Styles Styles() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts { Ascii = "Yu Gothic", EastAsia = "游ゴシック" },
                        new FontSize { Val = "21" },
                        new Languages { Val = "ja-JP", EastAsia = "ja-JP" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80" })
                )
            ),
            Style("Normal", "Normal", null, null),
            Style(Title, "Title", "32", null),
            Style(Heading, "heading 1", "23", 0)
        );

    private static Style Style(string id, string name, string? size, int? level)
    {
        var style = new Style(new StyleName { Val = name })
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = size is null,
        };
        if (level is { } outline)
        {
            style.Append(
                new StyleParagraphProperties(
                    new KeepNext(),
                    new SpacingBetweenLines { Before = "160", After = "40" },
                    new OutlineLevel { Val = outline }
                )
            );
        }

        if (size is not null)
        {
            style.Append(new StyleRunProperties(new Bold(), new FontSize { Val = size }));
        }

        return style;
    }

    // A4 with 20 mm on every side, in twentieths of a point.
    private static SectionProperties Page() =>
        new(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1134,
                Right = 1134,
                Bottom = 1134,
                Left = 1134,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );
}
