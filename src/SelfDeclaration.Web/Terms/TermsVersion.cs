using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Html;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Terms;

/// <summary>A heading, paragraph or list of the 使用規約.</summary>
/// <param name="Source">As written, by which versions are compared.</param>
/// <param name="Html">For the page; headings begin at h2, below the page's own.</param>
/// <param name="Changed">Not in the version it was compared with.</param>
public sealed record TermsBlock(string Source, IHtmlContent Html, bool Changed = false);

/// <summary>使用規約の一つの版.</summary>
/// <param name="Version">制定日 or 改定日, which names it.</param>
/// <param name="Hash">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Text">The file, for saving and printing as plain text.</param>
/// <param name="Blocks">In reading order.</param>
public sealed record TermsVersion(
    DateOnly Version,
    string Hash,
    string Text,
    IReadOnlyList<TermsBlock> Blocks
)
{
    public static TermsVersion Parse(DateOnly version, byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        return new TermsVersion(
            version,
            Convert.ToHexStringLower(SHA256.HashData(file)),
            text,
            SafeMarkdown.BlocksOf(text)
        );
    }

    /// <summary>A version whose text is not a file.</summary>
    public static TermsVersion Of(DateOnly version, string text) =>
        Parse(version, Encoding.UTF8.GetBytes(text));

    /// <summary>The blocks of this version, those that the old one did not have marked as changed.</summary>
    public IReadOnlyList<TermsBlock> ChangedSince(TermsVersion old)
    {
        var known = old.Blocks.Select(block => block.Source).ToHashSet();
        return [.. Blocks.Select(block => block with { Changed = !known.Contains(block.Source) })];
    }
}
