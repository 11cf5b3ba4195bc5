using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Calendar;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>お問い合わせの絞り込み, as it stands in the address.</summary>
/// <param name="State">Null: those that wait for the secretariat.</param>
/// <param name="Kind">Null for every kind.</param>
/// <param name="Assignee">mine, nobody or null for everybody's.</param>
/// <param name="Late">Only those that have waited longer than promised.</param>
public sealed record InquiryFilter(
    InquiryState? State,
    InquiryKind? Kind,
    string? Assignee,
    bool Late
)
{
    public string Query(params IEnumerable<(string Name, string? Value)> more) =>
        QueryString
            .Create([
                .. new[]
                {
                    ("state", State?.ToString()),
                    ("kind", Kind?.ToString()),
                    ("assignee", Assignee),
                    ("late", Late ? "true" : null),
                }
                    .Concat(more)
                    .Where(p => p.Item2 is not null)
                    .Select(p => KeyValuePair.Create(p.Item1, p.Item2)),
            ])
            .Value
        ?? "";
}

/// <summary>お問い合わせの1行.</summary>
public sealed record InquiryRow(
    long Key,
    string Number,
    InquiryKind Kind,
    InquiryState State,
    string Name,
    string? Organisation,
    DateTimeOffset ReceivedAt,
    DateTimeOffset Since,
    string? Assignee
)
{
    public QueuePlace Place => new(Since, Key);
}

/// <summary>お問い合わせの一覧: who has waited longest first, a page at a time by place and not by number.</summary>
public sealed class InquirySearch(
    RegistryDb db,
    BusinessDays days,
    SignedIn signedIn,
    IOptions<InquirySettings> settings,
    IOptions<SecretariatSettings> desk,
    TimeProvider clock
)
{
    private int Limit => settings.Value.AnswerWithinBusinessDays;
    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    private DateTimeOffset LateBefore => days.Before(Today, Limit + 1).AddDays(1).StartInJapan();

    public WaitingTime WaitedSince(DateTimeOffset since) =>
        WaitingTime.Of(days, since.DateInJapan(), Today, Limit);

    public async Task<(IReadOnlyList<InquiryRow> Rows, int Total, string? Next)> PageAsync(
        InquiryFilter filter,
        string? after
    )
    {
        var all = Of(filter);
        var total = await all.CountAsync();
        if (QueuePlace.Parse(after) is { } place)
        {
            all = all.Where(i =>
                i.Since >= place.Since && (i.Since > place.Since || i.Key > place.Key)
            );
        }

        var size = desk.Value.PageSize;
        var rows = await all.OrderBy(i => i.Since)
            .ThenBy(i => i.Key)
            .Take(size + 1)
            .Select(i => new InquiryRow(
                i.Key,
                i.Number,
                i.Kind,
                i.State,
                i.Name,
                i.Organisation,
                i.ReceivedAt,
                i.Since,
                db.Staff.Where(s => s.Key == i.AssigneeKey).Select(s => s.Name).FirstOrDefault()
            ))
            .ToListAsync();
        return rows.Count > size
            ? (rows[..size], total, rows[size - 1].Place.Text)
            : (rows, total, null);
    }

    /// <summary>How many stand in each state.</summary>
    public async Task<IReadOnlyDictionary<InquiryState, int>> CountsAsync() =>
        await db
            .Inquiries.GroupBy(i => i.State)
            .Select(g => new { State = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.State, g => g.Count);

    /// <summary>How many have waited longer than promised.</summary>
    public Task<int> LateAsync() => Of(new(null, null, null, true)).CountAsync();

    /// <summary>What keeps the mailbox from being read; null when nothing does.</summary>
    public async Task<(MailboxSettings, MailboxLook?)?> MailboxTroubleAsync() =>
        settings.Value.Mailbox is { IsOn: true } mailbox
        && await db.MailboxLooks.AsNoTracking().SingleOrDefaultAsync(l => l.Problem != null)
            is { } look
            ? (mailbox, look)
            : null;

    private IQueryable<Inquiry> Of(InquiryFilter filter)
    {
        var some = filter.State is { } state
            ? db.Inquiries.AsNoTracking().Where(i => i.State == state)
            : db
                .Inquiries.AsNoTracking()
                .Where(i => i.State == InquiryState.New || i.State == InquiryState.InProgress);
        if (filter.Kind is { } kind)
        {
            some = some.Where(i => i.Kind == kind);
        }

        var me = signedIn.AccountKey;
        some = filter.Assignee switch
        {
            "mine" => some.Where(i => i.AssigneeKey == me),
            "nobody" => some.Where(i => i.AssigneeKey == null),
            _ => some,
        };
        var late = LateBefore;
        return filter.Late
            ? some.Where(i =>
                i.Since < late
                && (i.State == InquiryState.New || i.State == InquiryState.InProgress)
            )
            : some;
    }
}
