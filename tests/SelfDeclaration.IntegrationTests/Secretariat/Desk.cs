using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>事務局の机: what tests of cases do again and again, by the words on the pages.</summary>
internal static class Desk
{
    /// <summary>A 個人事業主 of its own: no two alike.</summary>
    public static Applicant Proprietor(int number) =>
        Applicant.SoleProprietor with
        {
            Name = $"机上 {"一二三四五六七八九"[number - 1]}郎",
            NameKana = $"キジョウ{"アイウエオカキクケ"[number - 1]}ロウ",
            Phone = $"03-1234-000{number}",
            Mail = $"kijo{number}@example.jp",
        };

    public static Task<Declaration> FindAsync(this TestApp app, Declared declared) =>
        app.UseDbAsync(db =>
            db.Declarations.AsNoTracking()
                .Include(d => d.Business)
                .Include(d => d.ContactPersons)
                .SingleAsync(d => d.DeclarationId == declared.DeclarationId)
        );

    public static async Task<string> UrlAsync(this TestApp app, Declared declared) =>
        $"/secretariat/declarations/{(await app.FindAsync(declared)).Key}";

    public static async Task<TestBrowser> OpenCaseAsync(
        this TestBrowser staff,
        TestApp app,
        Declared declared
    ) => await staff.OpenAsync(await app.UrlAsync(declared));

    /// <summary>From the open case to the page with the mail.</summary>
    public static async Task<TestBrowser> ChooseAsync(
        this TestBrowser staff,
        string choice,
        string? reason = null
    )
    {
        await staff.Choose(choice).PressAsync("メールの文面を確かめる");
        switch (choice)
        {
            case "差し戻す":
                staff.Fill("事業者URL › 自分の言葉", reason ?? "ページを確かめてください");
                break;
            case "不受理にする":
                staff.Fill("不受理の理由", reason ?? "同じ事業者の宣言があります");
                break;
            case "取り消す":
                staff.Fill("取消の理由", reason ?? "使用規約に反する表示が続いています");
                break;
            default:
                return staff;
        }

        return await staff.PressAsync("メールの文面を確かめる");
    }

    /// <summary>Sends the first form of the page that names this button to another address, as a hostile client would.</summary>
    public static Task<TestBrowser> PressInsteadAsync(
        this TestBrowser staff,
        string button,
        string address
    )
    {
        foreach (var form in staff.FindAll("form[method=post]"))
        {
            form.SetAttribute("action", address);
        }

        return staff.PressAsync(button);
    }

    public static async Task<TestBrowser> AcceptAsync(
        this TestBrowser staff,
        TestApp app,
        Declared declared
    )
    {
        await staff.OpenCaseAsync(app, declared);
        await staff.ChooseAsync("受理する");
        return await staff.PressAsync("この内容で受理してメールを送る");
    }
}
