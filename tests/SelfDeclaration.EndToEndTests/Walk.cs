using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.EndToEndTests;

/// <summary>Every page somebody meets who makes no mistake.</summary>
public static class Walk
{
    private static readonly string[] s_before = ["/", "/declare", "/terms", "/declare/resume"];

    /// <summary>TOP to 宣言完了; <paramref name="look"/> gets each page's name when the page is shown and unanswered.</summary>
    public static async Task WalkAsync(
        this BrowserApp app,
        Applicant applicant,
        Func<string, Task> look
    )
    {
        var page = app.Page;
        foreach (var path in s_before)
        {
            await page.GotoAsync(path);
            await look(path);
        }

        await page.ReachAsync(Screen.Received, applicant, screen => look($"{screen}"));
        await look("Received");
        await app.OpenMailAsync(applicant);
        await look("Verify");
        await app.CompleteAsync();
        await look("Complete");
    }

    /// <summary>Opens the link of the newest mail to the applicant.</summary>
    public static async Task OpenMailAsync(this BrowserApp app, Applicant applicant)
    {
        var mails = await app.MailsToAsync(applicant.Mail);
        await app.Page.GotoAsync(mails[^1].Link);
    }

    /// <summary>メール確認 → 宣言完了</summary>
    public static async Task CompleteAsync(this BrowserApp app)
    {
        await app.Page.PressAsync("自己宣言を完了する");
        await app.Page.ArriveAsync("**/declare/complete");
    }

    /// <summary>Everything, without looking: ends on 宣言完了.</summary>
    public static async Task DeclareAsync(this BrowserApp app, Applicant applicant)
    {
        await app.Page.ReachAsync(Screen.Received, applicant);
        await app.OpenMailAsync(applicant);
        await app.CompleteAsync();
    }
}
