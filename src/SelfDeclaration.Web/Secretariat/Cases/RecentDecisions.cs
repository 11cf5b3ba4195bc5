using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Cases;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>判断の結果, as the page after it says.</summary>
/// <param name="Done">Keys of decisions as in the address: 12,13.</param>
/// <param name="Filter">The queue's filter as in the address.</param>
public sealed record DoneBanner(string? Done, string? Filter)
{
    public IReadOnlyList<long> Keys { get; } =
    [
        .. (Done ?? "")
            .Split(',')
            .Select(k =>
                long.TryParse(k, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                    ? key
                    : 0
            )
            .Where(k => k > 0),
    ];
}

/// <summary>One decision of this person, and whether it can still be taken back.</summary>
public sealed record RecentDecision(
    long Key,
    DecisionKind Kind,
    long DeclarationKey,
    string BusinessName,
    DateTimeOffset? MailAt,
    DateTimeOffset Until,
    bool CanTakeBack
);

public sealed class RecentDecisions(RegistryDb db, TakeBackDecision takeBack, SignedIn signedIn)
{
    /// <summary>This person's decisions among those keys that have not been taken back.</summary>
    public async Task<IReadOnlyList<RecentDecision>> OfAsync(IReadOnlyList<long> keys)
    {
        if (keys is [])
        {
            return [];
        }

        var me = signedIn.AccountKey;
        var rows = await (
            from decision in db.Decisions.AsNoTracking()
            join declaration in db.Declarations on decision.DeclarationKey equals declaration.Key
            where
                keys.Contains(decision.Key)
                && decision.StaffKey == me
                && decision.TakenBackAt == null
            orderby decision.Key
            select new { Decision = decision, declaration.Business.Name }
        ).ToListAsync();
        return
        [
            .. rows.Select(r =>
            {
                var (open, until) = (takeBack.IsOpen(r.Decision), takeBack.EndOf(r.Decision));
                return new RecentDecision(
                    r.Decision.Key,
                    r.Decision.Kind,
                    r.Decision.DeclarationKey,
                    r.Name,
                    open && r.Decision.MailMessageId is not null ? until : null,
                    until,
                    open
                );
            }),
        ];
    }
}
