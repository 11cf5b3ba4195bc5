using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.SignIn;

/// <summary>ログインする人の連絡先.</summary>
/// <param name="Name">宛名: 事業者名 or 職員の名前.</param>
/// <param name="Mail">担当者 or 職員のメールアドレス.</param>
/// <param name="OwnWords">What their password must not be made of.</param>
/// <param name="Declaration">The business's declaration; null for who has none.</param>
public sealed record AccountContact(
    string Name,
    string Mail,
    BusinessInput OwnWords,
    Declaration? Declaration
);

/// <summary>Where mails about an account go.</summary>
public sealed class AccountContacts(RegistryDb db)
{
    public async Task<AccountContact> OfAsync(Account account)
    {
        if (account is StaffMember staff)
        {
            return new(staff.Name, staff.Mail, new() { Name = staff.Name }, null);
        }

        if (account is AssessmentAccount member)
        {
            return new(member.Name, member.Mail, new() { Name = member.Name }, null);
        }

        var businessKey = ((BusinessAccount)account).BusinessKey;
        var declaration = await db
            .Declarations.Include(d => d.Business)
            .Include(d => d.ContactPersons.OrderBy(c => c.Key))
            .SingleAsync(d => d.BusinessKey == businessKey);
        var business = declaration.Business;
        return new(
            business.Name,
            declaration.ContactPersons[^1].Mail,
            new()
            {
                Name = business.Name,
                NameKana = business.NameKana,
                TradeName = business.TradeName,
                CorporateNumber = business.CorporateNumber,
                Phone = business.Phone,
                Url = business.Url,
            },
            declaration
        );
    }

    /// <summary>
    /// The accounts a name may mean: businesses, the newest first, and then the <see cref="AssessmentAccount"/> of
    /// the mail, which has a place of its own, since nothing but the mail leads to it.
    /// </summary>
    /// <param name="name">利用者番号, 自己宣言ID or mail.</param>
    /// <param name="atMost">How many of one mail.</param>
    public async Task<IReadOnlyList<Account>> FindAsync(SignInName name, int atMost)
    {
        var text = name.Text;
        // Asked of every mail alike, whoever has it.
        List<AssessmentAccount> members =
            name.Kind is SignInNameKind.Mail
                ? await db
                    .AssessmentAccounts.Where(a => a.Mail == text && a.DisabledAt == null)
                    .ToListAsync()
                : [];
        return [.. await BusinessesAsync(name, atMost - members.Count), .. members];
    }

    private async Task<List<BusinessAccount>> BusinessesAsync(SignInName name, int atMost)
    {
        var text = name.Text;
        var accounts = name.Kind switch
        {
            SignInNameKind.Mail => db.BusinessAccounts.Where(a =>
                db.Declarations.Any(d =>
                    d.BusinessKey == a.BusinessKey
                    && d.ContactPersons.Any(c => c.Mail == text && c.To == null)
                )
            ),
            SignInNameKind.DeclarationId => db.BusinessAccounts.Where(a =>
                db.Declarations.Any(d => d.BusinessKey == a.BusinessKey && d.DeclarationId == text)
            ),
            _ => db.BusinessAccounts.Where(a => a.UserNumber == text),
        };
        return await accounts
            .Where(a => a.DisabledAt == null)
            .OrderByDescending(a => a.Key)
            .Take(atMost)
            .ToListAsync();
    }
}
