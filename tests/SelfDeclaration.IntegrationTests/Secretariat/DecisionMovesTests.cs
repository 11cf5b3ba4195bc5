using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using static SelfDeclaration.IntegrationTests.Secretariat.Desk;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>Every decision in every status, by those who may and those who may not.</summary>
public sealed class DecisionMovesTests
{
    public static TheoryData<DecisionKind, string, string> Decisions =>
        new()
        {
            { DecisionKind.Accept, "受理する", "この内容で受理してメールを送る" },
            { DecisionKind.Return, "差し戻す", "この内容で差し戻してメールを送る" },
            { DecisionKind.Reject, "不受理にする", "この内容で不受理にしてメールを送る" },
            { DecisionKind.Revoke, "取り消す", "この内容で取り消してメールを送る" },
        };

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task A_decision_works_in_its_statuses_and_in_no_other(
        DecisionKind kind,
        string choice,
        string button
    )
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        foreach (var status in Enum.GetValues<DeclarationStatus>())
        {
            await SetAsync(app, declared, status);
            await staff.OpenCaseAsync(app, declared);
            Assert.Equal(status.Allows(kind), staff.HasField(choice));

            // A page opened while it was allowed, sent when it is not any more.
            await SetAsync(app, declared, Allowing(kind));
            await staff.OpenCaseAsync(app, declared);
            await staff.ChooseAsync(choice);
            await SetAsync(app, declared, status);
            await staff.PressAsync(button);

            var after = (await app.FindAsync(declared)).Status;
            Assert.Equal(status.Allows(kind) ? Reached(kind) : status, after);
            Assert.Equal(
                !status.Allows(kind),
                staff.Path.Contains("/conflict", StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task Reception_asks_back_and_decides_nothing_else(
        DecisionKind kind,
        string choice,
        string _
    )
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        await SetAsync(app, declared, Allowing(kind));
        var before = await app.FindAsync(declared);
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, declared);
        await staff.ChooseAsync(choice);

        // The role is taken away between the page and its button.
        var preview = staff.Path;
        await app.UseDbAsync(db =>
            db.Staff.ExecuteUpdateAsync(s => s.SetProperty(x => x.Roles, StaffRoles.Reception))
        );
        await staff.OpenCaseAsync(app, declared);
        await staff.PressInsteadAsync("自分が担当する", preview);

        var mine = kind is DecisionKind.Return;
        Assert.Equal(mine ? HttpStatusCode.OK : HttpStatusCode.Forbidden, staff.Status);
        Assert.Equal(mine ? Reached(kind) : before.Status, (await app.FindAsync(declared)).Status);
        Assert.Equal(mine ? 1 : 0, await app.UseDbAsync(db => db.Decisions.CountAsync()));

        await SetAsync(app, declared, Allowing(kind));
        await staff.OpenCaseAsync(app, declared);
        Assert.Equal(mine, staff.HasField(choice));
        var url = await app.UrlAsync(declared);
        await staff.OpenAsync($"{url}/decide?kind={kind}&version={before.Version}");
        Assert.Equal(mine ? HttpStatusCode.OK : HttpStatusCode.Forbidden, staff.Status);
    }

    [Theory]
    [InlineData("差し戻す", "差し戻しの理由を入力してください")]
    [InlineData("不受理にする", "不受理の理由を入力してください")]
    public async Task A_reason_is_asked_for(string choice, string error)
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, declared);
        await staff.Choose(choice).PressAsync("メールの文面を確かめる");

        await staff.PressAsync("メールの文面を確かめる");

        Assert.Equal([error], staff.Errors);
        Assert.StartsWith("エラー（1件）：", staff.Title, StringComparison.Ordinal);
        Assert.StartsWith("303", staff.Redirects[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_has_to_be_chosen()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, declared);

        await staff.PressAsync("メールの文面を確かめる");

        Assert.Contains("判断を選んでください", staff.Text(), StringComparison.Ordinal);
    }

    private static DeclarationStatus Reached(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Accept => DeclarationStatus.Accepted,
            DecisionKind.Return => DeclarationStatus.Returned,
            DecisionKind.Reject => DeclarationStatus.Rejected,
            _ => DeclarationStatus.Revoked,
        };

    private static DeclarationStatus Allowing(DecisionKind kind) =>
        Enum.GetValues<DeclarationStatus>().First(s => s.Allows(kind));

    // Under the eyes of a page that is open: its version stays.
    private static async Task SetAsync(TestApp app, Declared declared, DeclarationStatus status)
    {
        DateTimeOffset? waiting =
            status is DeclarationStatus.Declared ? app.Clock.GetUtcNow() : null;
        await app.UseDbAsync(db =>
            db.Declarations.Where(d => d.DeclarationId == declared.DeclarationId)
                .ExecuteUpdateAsync(d =>
                    d.SetProperty(x => x.Status, status).SetProperty(x => x.WaitingSince, waiting)
                )
        );
    }
}
