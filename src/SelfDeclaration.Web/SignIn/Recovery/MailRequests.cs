using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SignIn.Recovery;

/// <summary>What was typed on one of the three pages about logging in.</summary>
public sealed record MailRequestContent
{
    /// <summary>利用者番号, 自己宣言ID or mail; the mail where the number is forgotten.</summary>
    public string Name { get; init; } = "";
    public string CorporateNumber { get; init; } = "";
    public string NameKana { get; init; } = "";
    public string Phone { get; init; } = "";
}

/// <summary>案内メールの依頼を受ける: one row, whatever was typed.</summary>
public sealed class MailRequests(
    RegistryDb db,
    IDataProtectionProvider protection,
    MailWake wake,
    Visitor visitor,
    IOptions<RateLimitSettings> limits,
    TimeProvider clock
)
{
    private readonly IDataProtector _seal = protection.CreateProtector("mail-request");

    /// <summary>What a page says when it was not taken.</summary>
    public static string TooMany(DateTimeOffset until) =>
        $"短い間に多くの依頼があったため、{until.ShowMinute()}から送れるようになります";

    /// <summary>Null: taken. Else when this visitor may ask again; it does not depend on what was typed.</summary>
    public async Task<DateTimeOffset?> AddAsync<T>(
        MailRequestKind kind,
        T content,
        HttpContext http
    )
    {
        var (now, who) = (clock.GetUtcNow(), visitor.Hash(http));
        if (limits.Value.Enabled)
        {
            var since = now.AddHours(-1);
            var decisive = await db
                .MailRequests.Where(r => r.Visitor == who && r.At > since)
                .OrderByDescending(r => r.At)
                .Skip(limits.Value.MailsPerVisitorPerHour - 1)
                .Select(r => (DateTimeOffset?)r.At)
                .FirstOrDefaultAsync();
            if (decisive is { } oldest)
            {
                return oldest.AddHours(1);
            }
        }

        db.MailRequests.Add(
            new()
            {
                Kind = kind,
                Content = _seal.Protect(JsonSerializer.Serialize(content)),
                Visitor = who,
                At = now,
            }
        );
        wake.AfterCommit();
        await db.SaveChangesAsync();
        return null;
    }

    /// <summary>The oldest that waits and what was typed, as JSON; taken by one worker only, null when there is none.</summary>
    public async Task<(MailRequest Request, string Content)?> TakeAsync(CancellationToken stop)
    {
        while (
            await db
                .MailRequests.AsNoTracking()
                .Where(r => r.Content != null)
                .OrderBy(r => r.At)
                .FirstOrDefaultAsync(stop)
                is { } request
        )
        {
            var mine = await db
                .MailRequests.Where(r => r.Key == request.Key && r.Content != null)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Content, (string?)null), stop);
            if (mine == 1)
            {
                return (request, _seal.Unprotect(request.Content!));
            }
        }

        return null;
    }

    /// <summary>Rows that no limit asks for any more; a job calls it.</summary>
    public Task<int> PurgeAsync(CancellationToken stop)
    {
        var past = clock.GetUtcNow().AddHours(-1);
        return db
            .MailRequests.Where(r => r.At <= past && r.Content == null)
            .ExecuteDeleteAsync(stop);
    }
}
