using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Changes;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using static SelfDeclaration.IntegrationTests.Secretariat.Desk;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>変更の申請, as the desk works them off.</summary>
public sealed class ChangeDecisionTests
{
    [Fact]
    public async Task A_change_is_shown_before_and_after_and_applied()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        await AskAsync(app, declared);
        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/changes");
        Assert.Equal("変更の申請（1件）", staff.Heading);

        await staff.FollowAsync("机上 一郎");
        Assert.Equal("机上 一郎", staff.Text("del"));
        Assert.Equal("机上 壱郎", staff.Text("ins"));
        await staff.FollowAsync("反映のメールを確かめる");
        Assert.Contains("kijo1@example.jp", staff.Text(), StringComparison.Ordinal);
        var preview = staff.Find("pre.mail")!.TextContent;
        Assert.Equal("机上 一郎", (await app.FindAsync(declared)).Business.Name);
        await staff.PressAsync("変更を反映してメールで知らせる");

        Assert.Contains("変更を反映し", staff.Text(), StringComparison.Ordinal);
        Assert.Equal("机上 壱郎", (await app.FindAsync(declared)).Business.Name);
        var mail = (await app.MailsToAsync("kijo1@example.jp"))[^1];
        Assert.Contains("机上 壱郎", mail.Text, StringComparison.Ordinal);
        Assert.Equal(preview.Trim(), mail.Text.ReplaceLineEndings("\n").Trim());
        Assert.Equal(1, await CountAsync(app, AuditAction.ChangeAccepted));
    }

    [Fact]
    public async Task A_declined_change_needs_a_reason_which_is_mailed()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        await AskAsync(app, declared);
        var staff = await app.StaffAsync(StaffRoles.Reception, "受付 桜");
        await staff.OpenAsync("/secretariat/changes");
        await staff.FollowAsync("机上 一郎");
        Assert.DoesNotContain("反映のメールを確かめる", staff.Text(), StringComparison.Ordinal);
        await staff.PressAsync("見送りのメールを確かめる");
        Assert.Equal(["見送りの理由を入力してください"], staff.Errors);

        await staff
            .Fill("見送りの理由", "戸籍の写しを送ってください")
            .PressAsync("見送りのメールを確かめる");
        var preview = staff.Find("pre.mail")!.TextContent;
        await staff.FollowAsync("理由を直す");
        Assert.Equal("戸籍の写しを送ってください", staff.Value("見送りの理由"));
        await staff.PressAsync("見送りのメールを確かめる");
        await staff.PressAsync("見送ってメールで知らせる");

        Assert.Equal("机上 一郎", (await app.FindAsync(declared)).Business.Name);
        var mail = (await app.MailsToAsync("kijo1@example.jp"))[^1];
        Assert.Equal("【SECURITY ACTION】変更の申請を見送りました", mail.Subject);
        Assert.Contains("戸籍の写しを送ってください", mail.Text, StringComparison.Ordinal);
        Assert.Equal(preview.Trim(), mail.Text.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task Of_two_clerks_the_second_is_told_and_keeps_the_reason()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        await AskAsync(app, declared);
        var (one, two) = (await app.StaffAsync(), await app.StaffAsync(name: "鈴木 進"));
        foreach (var staff in (Testing.Browsing.TestBrowser[])[one, two])
        {
            await staff.OpenAsync("/secretariat/changes");
            await staff.FollowAsync("机上 一郎");
        }

        await two.Fill("見送りの理由", "失われない理由").PressAsync("見送りのメールを確かめる");
        await one.FollowAsync("反映のメールを確かめる");
        await one.PressAsync("変更を反映してメールで知らせる");
        await two.PressAsync("見送ってメールで知らせる");

        Assert.Equal(["ほかの職員が先に処理しました"], two.Errors);
        Assert.Equal("失われない理由", two.Value("見送りの理由"));
        Assert.Contains("反映済み", two.Html, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app, AuditAction.ChangeDeclined));
    }

    [Fact]
    public async Task A_preview_of_a_new_contact_persons_mails_ends_no_session_and_shows_no_key()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var business = await app.SignedInAsync(declared);
        await AskForContactPersonAsync(app, declared);
        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/changes");
        await staff.FollowAsync("机上 一郎");

        await staff.FollowAsync("反映のメールを確かめる");

        Assert.Equal(3, staff.FindAll("pre.mail").Count);
        Assert.Contains("new-password?token=…", staff.Html, StringComparison.Ordinal);
        await business.OpenAsync("/my");
        Assert.Equal("/my", business.Path);
        await staff.PressAsync("変更を反映してメールで知らせる");
        Assert.Equal("jiro@example.jp", (await app.FindAsync(declared)).ContactPersons[^1].Mail);
        Assert.Equal(2, (await app.MailsToAsync("jiro@example.jp")).Count);
        await business.OpenAsync("/my");
        Assert.StartsWith("/login", business.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reception_does_not_apply_changes()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        await AskAsync(app, declared);
        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/changes");
        await staff.FollowAsync("机上 一郎");
        await app.UseDbAsync(db =>
            db.Staff.ExecuteUpdateAsync(s => s.SetProperty(x => x.Roles, StaffRoles.Reception))
        );

        var page = staff.Path;
        await staff.ReloadAsync();
        Assert.DoesNotContain("反映のメールを確かめる", staff.Text(), StringComparison.Ordinal);
        await staff.PressInsteadAsync("見送りのメールを確かめる", $"{page}/preview?version=0");

        Assert.Equal(HttpStatusCode.Forbidden, staff.Status);
        Assert.Equal("机上 一郎", (await app.FindAsync(declared)).Business.Name);
    }

    private static Task<int> CountAsync(TestApp app, AuditAction action) =>
        app.UseDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == action));

    private static Task AskAsync(TestApp app, Declared declared) =>
        AskAsync(
            app,
            declared,
            ChangeKind.Registration,
            Changed("RepresentativeName", "代表者名", "机上 一郎", "机上 壱郎")
        );

    private static Task AskForContactPersonAsync(TestApp app, Declared declared) =>
        AskAsync(
            app,
            declared,
            ChangeKind.ContactPerson,
            Changed("ContactName", "担当者名", "机上 一郎", "鈴木 次郎"),
            Changed("ContactMail", "担当者メールアドレス", "kijo1@example.jp", "jiro@example.jp")
        );

    private static ChangedValue Changed(string field, string label, string before, string after) =>
        new()
        {
            Field = field,
            Label = label,
            Before = before,
            After = after,
        };

    private static Task AskAsync(
        TestApp app,
        Declared declared,
        ChangeKind kind,
        params List<ChangedValue> values
    ) =>
        app.UseDbAsync(async db =>
        {
            db.ChangeRequests.Add(
                new ChangeRequest
                {
                    DeclarationKey = (await app.FindAsync(declared)).Key,
                    Kind = kind,
                    Values = values,
                    RequestedAt = app.Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync();
        });
}
