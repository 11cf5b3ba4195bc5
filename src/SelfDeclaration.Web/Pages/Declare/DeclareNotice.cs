namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>
/// お知らせ after a redirect. Carried in the address (<c>?notice=</c>), so that it survives a reload and
/// opening a page never writes.
/// </summary>
public static class DeclareNotice
{
    /// <summary>The antiforgery token or the session was gone: what was typed has been kept.</summary>
    public const string PressAgain = "again";

    /// <summary>Another window had changed the same page.</summary>
    public const string ChangedElsewhere = "elsewhere";

    /// <summary>The 使用規約 were revised while their page was open.</summary>
    public const string TermsRevised = "revised";

    /// <summary>A draft was opened from a mailed link.</summary>
    public const string Resumed = "resumed";

    /// <summary>The limit on mails was reached.</summary>
    public const string MailLimit = "limit";

    /// <summary>A confirmation mail was sent again.</summary>
    public const string Resent = "resent";

    /// <summary>The address was corrected and a mail sent to it.</summary>
    public const string Corrected = "corrected";

    /// <summary>A resume link was mailed.</summary>
    public const string LinkSent = "sent";

    /// <summary>The words for a notice that reads the same on every page; null for the others.</summary>
    public static string? TextOf(string? notice) =>
        notice switch
        {
            PressAgain =>
                "画面を開いてから時間がたったため、もう一度ボタンを押してください。入力した内容は残っています。",
            ChangedElsewhere =>
                "同じ内容が別の画面で変更されています。いま表示しているのは、この画面で入力した内容です。よければ、もう一度ボタンを押してください。",
            TermsRevised =>
                "画面を開いている間に使用規約が改定されました。新しい内容を確認して、もう一度チェックを入れてください。",
            Resumed => "保存した入力を開きました。続きから進められます。",
            _ => null,
        };
}
