using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Applications;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Pages.Declare.Drafts;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>What the journey left in the database, for tests whose subject is what is kept.</summary>
internal static class Stored
{
    /// <summary>The one draft, unsealed.</summary>
    public static async Task<DraftState> DraftAsync(this TestApp app)
    {
        var content = await app.UseDbAsync(db => db.Drafts.Select(d => d.Content).SingleAsync());
        return await app.UseAsync<DraftStore, DraftState>(s => Task.FromResult(s.Unseal(content)));
    }

    /// <summary>The one application.</summary>
    public static Task<Application> ApplicationAsync(this TestApp app) =>
        app.UseDbAsync(db => db.Applications.AsNoTracking().SingleAsync());

    /// <summary>Every declaration with its business, levels and contact persons, oldest first.</summary>
    public static Task<List<Declaration>> DeclarationsAsync(this TestApp app) =>
        app.UseDbAsync(db =>
            db.Declarations.AsNoTracking()
                .Include(d => d.Business)
                .Include(d => d.Levels)
                .Include(d => d.ContactPersons)
                .OrderBy(d => d.Key)
                .ToListAsync()
        );
}
