using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>これまでの履歴</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task Everything_is_there_from_the_application_on_with_before_and_after()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/registration/contact");
        await browser.Fill("電話番号", "03-9876-5432").PressAsync("変更を確認する");
        await browser.PressAsync("この内容に変更する");

        await browser.OpenAsync("/my");
        Assert.NotNull(browser.Find("main a[href='/my/history']"));
        await browser.OpenAsync("/my/history");

        Assert.Equal("0312345678", browser.Text(".events del"));
        Assert.Equal("0398765432", browser.Text(".events ins"));
        Assert.Contains("変更前0312345678 変更後0398765432", browser.Text(".events"));
        var headings = browser.FindAll(".events h3").Select(h => h.TextContent);
        Assert.Equal(["仮申込み", "宣言完了"], headings.Reverse().Take(2));
        Assert.Contains("登録情報の変更", headings);
        Assert.Contains("山田 花子", browser.Text());
    }

    [Fact]
    public async Task What_the_secretariat_does_among_itself_and_its_names_are_not()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await NoteAsync(app, AuditAction.DeclarationViewed, "見た");
        await NoteAsync(app, AuditAction.DeclarationScreened, "調べた");
        await NoteAsync(app, AuditAction.DeclarationAccepted, "内部のメモ");
        await NoteAsync(app, AuditAction.DeclarationReturned, "番地を直してください");

        await browser.OpenAsync("/my/history");

        Assert.Contains("番地を直してください", browser.Text());
        Assert.Contains("受理 2026年11月24日（火）10時00分 事務局", browser.Text());
        foreach (var hidden in (string[])["見た", "調べた", "内部のメモ", "佐藤 恵"])
        {
            Assert.DoesNotContain(hidden, browser.Text());
        }
    }

    private static async Task NoteAsync(TestApp app, AuditAction action, string reason)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var declaration = await scope
            .ServiceProvider.GetRequiredService<RegistryDb>()
            .Declarations.SingleAsync();
        var audit = scope.ServiceProvider.GetRequiredService<AuditLog>();
        audit.Note(action, declaration, new(reason, []));
        await audit.SaveAsync((AuditActor.Staff, "佐藤 恵"));
    }
}
