using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>What the secretariat does to a declaration, by the rules and without its desk.</summary>
internal static class MyTestExtensions
{
    public const string Mail = "hanako@example.co.jp";

    /// <summary>A declaration, accepted unless told otherwise, and a browser that is signed in to it.</summary>
    public static async Task<TestBrowser> DeclaredBusinessAsync(
        this TestApp app,
        Applicant? applicant = null,
        bool accepted = true
    )
    {
        var declared = await app.DeclareAsync(applicant);
        if (accepted)
        {
            await app.AcceptAsync(declared);
        }

        return await app.SignedInAsync(declared);
    }

    public static Task ChangeAsync(this TestApp app, Action<Declaration> change) =>
        app.UseDbAsync(async db =>
        {
            change(await db.Declarations.Include(d => d.Business).OrderBy(d => d.Key).FirstAsync());
            await db.SaveChangesAsync();
        });

    public static Task ReturnAsync(this TestApp app, params ReturnReason[] reasons) =>
        app.ChangeAsync(d => d.Return(reasons));

    public static ReturnReason Reason(string field, string label, string reason) =>
        new()
        {
            Field = field,
            Label = label,
            Reason = reason,
        };

    public static Task<Declaration> DeclarationAsync(this TestApp app) =>
        app.UseDbAsync(db =>
            db.Declarations.AsNoTracking()
                .Include(d => d.Business)
                .Include(d => d.Levels.OrderBy(l => l.Key))
                .Include(d => d.ContactPersons.OrderBy(c => c.Key))
                .OrderBy(d => d.Key)
                .FirstAsync()
        );

    public static Task<List<ChangeRequest>> RequestsAsync(this TestApp app) =>
        app.UseDbAsync(db => db.ChangeRequests.AsNoTracking().OrderBy(r => r.Key).ToListAsync());

    public static Task<List<AuditEntry>> AuditAsync(this TestApp app, AuditAction action) =>
        app.UseDbAsync(db =>
            db.AuditEntries.AsNoTracking()
                .Where(e => e.Action == action)
                .OrderBy(e => e.Number)
                .ToListAsync()
        );

    /// <summary>反映する: what the desk does with the newest request. Null, or why it cannot be done.</summary>
    public static async Task<string?> AcceptRequestAsync(this TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<RegistryDb>();
        var request = await db.ChangeRequests.OrderByDescending(r => r.Key).FirstAsync();
        if (await services.GetRequiredService<ApplyChange>().ApplyAsync(request) is { } refused)
        {
            return refused;
        }

        request.Accept(app.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        return null;
    }

    public static async Task<TestMail> LastMailAsync(this TestApp app, string address = Mail) =>
        (await app.MailsToAsync(address))[^1];
}
