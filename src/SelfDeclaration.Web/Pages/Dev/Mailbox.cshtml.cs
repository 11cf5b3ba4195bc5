using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Pages.Dev;

/// <summary>開発用の受信箱: the mails that a mail server would have got, newest first.</summary>
[DevelopmentOnly]
public sealed class MailboxModel(RegistryDb db) : PageModel
{
    private const int Shown = 200;

    public IReadOnlyList<Row> Mails { get; private set; } = [];

    /// <summary>Mails still in the outbox; the worker takes them within seconds.</summary>
    public int Waiting { get; private set; }

    public async Task OnGetAsync()
    {
        Mails = await db
            .MailboxMails.OrderByDescending(m => m.Key)
            .Take(Shown)
            .Select(m => new Row(m.Key, m.ToAddress, m.Subject, m.SentAt))
            .ToListAsync();
        Waiting = await db.OutgoingMails.CountAsync(m => m.SentAt == null && m.DeadAt == null);
    }

    public sealed record Row(long Key, string ToAddress, string Subject, DateTimeOffset SentAt)
    {
        public string At => SentAt.ShowMinute();
    }
}
