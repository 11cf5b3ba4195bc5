using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Web.Papers;

namespace SelfDeclaration.Web.PolicyMaking;

/// <summary>基本方針 as one sheet of A4.</summary>
public static class PolicyPaper
{
    /// <summary>The longest answers still stay on one sheet.</summary>
    private const float Size = 11;

    public static byte[] ToPdf(PolicyDocument document, PaperFonts fonts, DateTimeOffset now) =>
        new Paper(fonts, document.Title)
            .Heading(document.Title)
            .Text(document.Opening, Size)
            .Rows(document.Sections.Select((s, i) => ($"{i + 1}. {s.Heading}", s.Text)), Size)
            .Space(Size)
            .Text(document.SetOnText, Size)
            .Text(document.Name, Size)
            .Text(document.Representative, Size)
            .ToPdf(now);
}
