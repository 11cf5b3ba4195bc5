using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MimeKit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Pages.Dev;

/// <summary>One mail of the development mailbox: headers, both parts, and the message itself.</summary>
[DevelopmentOnly]
public sealed partial class MailboxMailModel(RegistryDb db) : PageModel
{
    public long Key { get; private set; }
    public MimeMessage Mail { get; private set; } = new();

    /// <summary>The text part, cut so that every second piece is a link.</summary>
    public IReadOnlyList<string> TextAndLinks => Link().Split(Mail.TextBody ?? "");

    public async Task<IActionResult> OnGetAsync(long key, string? part)
    {
        if (await db.MailboxMails.FindAsync(key) is not { } kept)
        {
            return NotFound();
        }

        Key = key;
        using var bytes = new MemoryStream(kept.Message);
        Mail = await MimeMessage.LoadAsync(bytes);
        return part switch
        {
            null => Page(),
            // Links leave the frame, as they would leave a mail program.
            "html" => Content(
                (Mail.HtmlBody ?? "").Replace(
                    "<head>",
                    "<head><base target=\"_top\">",
                    StringComparison.Ordinal
                ),
                "text/html; charset=utf-8"
            ),
            "raw" => File(kept.Message, "message/rfc822", $"{key}.eml"),
            _ => NotFound(),
        };
    }

    [GeneratedRegex(@"(https?://[^\s<>「」（）]+)")]
    private static partial Regex Link();
}
