namespace SelfDeclaration.Web.Pages.My;

/// <summary>お知らせ after a redirect, in the address, so that a reload shows it again and opening a page never writes.</summary>
public static class MyNotice
{
    public const string Closed = "closed";
    public const string Changed = "changed";
    public const string Requested = "requested";
    public const string Cancelled = "cancelled";
    public const string DecidedAlready = "decided";
    public const string ChangedElsewhere = "elsewhere";
    public const string Withdrawn = "withdrawn";
    public const string Undone = "undone";
    public const string Resubmitted = "resubmitted";
    public const string ContactChanged = "contact";
    public const string LinkSent = "sent";
    public const string MailLimit = "limit";
    public const string NotDeclared = "not-declared";
    public const string Registered = "registered";
    public const string ProfileSaved = "saved";
    public const string NewMailAsked = "new-mail";

    /// <summary>The words; null for none.</summary>
    public static string? TextOf(string? notice) =>
        notice switch
        {
            Closed => "いまの状態では、その手続きはできません。",
            Changed => "変更しました。確認のメールを担当者のアドレスに送りました。",
            Requested =>
                "変更の申請を受け付けました。公開中の内容は、事務局の確認が終わるまで変わりません。",
            Cancelled => "申請を取り下げました。公開中の内容は変わりません。",
            DecidedAlready => "その申請は、すでに事務局が確認を終えています。",
            ChangedElsewhere =>
                "画面を開いている間に、別の画面か事務局で内容が変わりました。いまの内容を確かめて、もう一度お進めください。",
            Withdrawn => "自己宣言を停止しました。確認のメールを送りました。",
            Undone => "停止を取りやめました。停止する前の状態に戻っています。",
            Resubmitted => "再提出を受け付けました。事務局がもう一度確認します。",
            ContactChanged =>
                "担当者を変更しました。変更の前と後の両方のアドレスにお知らせを送りました。新しいアドレスに届いたメールのリンクを開いて、受け取れることを確かめてください。",
            LinkSent => "確認のメールを送りました。",
            MailLimit =>
                "短い間に多くのメールを送ったため、いまは送れません。しばらくしてからお試しください。",
            NotDeclared => "そのページは、自己宣言をした方のものです。",
            ProfileSaved => "プロフィールを保存しました。",
            NewMailAsked =>
                "新しいアドレスにメールを送りました。届いたメールのリンクを開くと、変更が終わります。それまでは、いまのアドレスを使います。",
            Registered =>
                "利用者登録が終わりました。次からは、メールアドレスとパスワードでログインできます。",
            _ => null,
        };
}
