using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.EndToEndTests;

/// <summary>事務局の机 in a real browser: a register with some cases that wait, and somebody who is signed in.</summary>
internal static class DeskPages
{
    private const int Waiting = 12;

    public static void WithCases(TestApp app) => app.WithSetting("Demo:Businesses", "80");

    /// <summary>Makes the newest of the register wait and signs a member of staff in.</summary>
    public static async Task EnterDeskAsync(this BrowserApp app, string name = "佐藤 恵")
    {
        await app.App.UseDbAsync(async db =>
        {
            var newest = await db
                .Declarations.OrderByDescending(d => d.Key)
                .Take(Waiting)
                .Select(d => d.Key)
                .ToListAsync();
            await db
                .Declarations.Where(d => newest.Contains(d.Key))
                .ExecuteUpdateAsync(d =>
                    d.SetProperty(x => x.Status, DeclarationStatus.Declared)
                        .SetProperty(x => x.WaitingSince, x => x.DeclaredAt)
                        .SetProperty(x => x.AcceptedAt, (DateTimeOffset?)null)
                        .SetProperty(x => x.EndedAt, (DateTimeOffset?)null)
                        .SetProperty(x => x.ResemblesAnother, x => x.Key % 3 == 0)
                );
        });
        await app.UseSessionAsync(await app.App.StaffAsync(name: name));
    }

    /// <summary>A change request, a corporate event and a report of a fault for the oldest case; returns the key of the request.</summary>
    public static Task<long> AddTasksAsync(this BrowserApp app) =>
        app.App.UseDbAsync(async db =>
        {
            var declaration = await db
                .Declarations.Include(d => d.Business)
                .Where(d => d.Business.Kind == BusinessKind.Corporation)
                .OrderByDescending(d => d.Key)
                .FirstAsync();
            var request = new ChangeRequest
            {
                DeclarationKey = declaration.Key,
                Kind = ChangeKind.Registration,
                Values =
                [
                    new()
                    {
                        Field = "Name",
                        Label = "事業者名",
                        Before = declaration.Business.Name,
                        After = "株式会社とても長い名前に変わることになりました商事",
                    },
                ],
                RequestedAt = declaration.DeclaredAt,
            };
            db.ChangeRequests.Add(request);
            db.CorporateEvents.Add(
                new()
                {
                    DeclarationKey = declaration.Key,
                    Kind = CorporateEventKind.Closed,
                    Before = declaration.Business.Name,
                    ClosedOn = new(2026, 11, 1),
                    ChangedOn = new(2026, 11, 20),
                    FoundAt = declaration.DeclaredAt,
                }
            );
            db.RegisterReports.Add(
                new()
                {
                    DeclarationKey = declaration.Key,
                    Text = "所在地が移転前のままです。\nいまは岡谷市本町です",
                    ReplyMail = "taro@example.co.jp",
                    ReceivedAt = declaration.DeclaredAt,
                }
            );
            await db.SaveChangesAsync();
            return request.Key;
        });
}
