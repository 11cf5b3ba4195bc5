using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>申込みの記録: a declaration with everything the desk shows or changes of it.</summary>
public sealed class CaseFiles(RegistryDb db)
{
    /// <summary>Tracked; null when there is none.</summary>
    public Task<Declaration?> FindAsync(long key) =>
        db
            .Declarations.Include(d => d.Business)
            .Include(d => d.Levels.OrderBy(l => l.Key))
            .Include(d => d.ContactPersons.OrderBy(c => c.Key))
            .AsSplitQuery()
            .SingleOrDefaultAsync(d => d.Key == key);

    /// <summary>Who may be 担当: everybody who sees cases and can sign in.</summary>
    public async Task<IReadOnlyList<StaffMember>> ColleaguesAsync() =>
        [
            .. (
                await db
                    .Staff.AsNoTracking()
                    .Where(s => s.DisabledAt == null)
                    .OrderBy(s => s.Name)
                    .ToListAsync()
            ).Where(s => (s.Roles & (StaffRoles.Reception | StaffRoles.Acceptance)) != 0),
        ];

    public async Task<string?> NameOfAsync(long? staffKey) =>
        staffKey is null
            ? null
            : await db
                .Staff.Where(s => s.Key == staffKey)
                .Select(s => s.Name)
                .SingleOrDefaultAsync();

    /// <summary>What mails about it are counted and listed by; null when it came without an application.</summary>
    public async Task<Guid?> MailSubjectAsync(long key) =>
        await db
            .Applications.Where(a => a.DeclarationKey == key)
            .Select(a => (Guid?)a.Key)
            .FirstOrDefaultAsync();
}
