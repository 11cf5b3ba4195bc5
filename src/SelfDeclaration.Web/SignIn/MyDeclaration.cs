using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.SignIn;

/// <summary>自分の宣言: the account that is signed in and its declaration, with everything a page of <c>/my</c> shows.</summary>
public sealed class MyDeclaration(RegistryDb db, SignedIn signedIn)
{
    private (BusinessAccount Account, Declaration Declaration)? _loaded;

    public BusinessAccount Account => Loaded.Account;
    public Declaration Declaration => Loaded.Declaration;

    /// <summary>担当者: where mails go.</summary>
    public ContactPerson Contact => Declaration.ContactPersons[^1];

    /// <summary>Once a request, before the page's handler; false for who has declared nothing.</summary>
    public async Task<bool> LoadAsync()
    {
        if (!signedIn.HasDeclared)
        {
            return false;
        }

        var account = await db
            .BusinessAccounts.Include(a => a.Business)
            .SingleAsync(a => a.Key == signedIn.AccountKey);
        var declaration = await db
            .Declarations.Include(d => d.Business)
            .Include(d => d.Levels.OrderBy(l => l.Key))
            .Include(d => d.ContactPersons.OrderBy(c => c.Key))
            .AsSplitQuery()
            .SingleAsync(d => d.BusinessKey == account.BusinessKey);
        _loaded = (account, declaration);
        return true;
    }

    private (BusinessAccount Account, Declaration Declaration) Loaded =>
        _loaded ?? throw new InvalidOperationException("LoadAsync comes first.");
}
