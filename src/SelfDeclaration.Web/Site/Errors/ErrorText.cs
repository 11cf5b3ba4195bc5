namespace SelfDeclaration.Web.Site.Errors;

/// <summary>エラー画面の言葉: what happened and what to do next, for each status we answer with.</summary>
/// <param name="Status">The HTTP status, which stays what it is.</param>
/// <param name="Heading">The page's h1 and title.</param>
/// <param name="Sentences">One paragraph each.</param>
public sealed record ErrorText(int Status, string Heading, IReadOnlyList<string> Sentences)
{
    /// <summary>A draft exists: the page offers 続きから再開する.</summary>
    public bool OffersResume { get; init; }

    /// <summary>Where to log in before the form is sent again; null when that would not help.</summary>
    public string? LoginUrl { get; init; }

    /// <summary>お問い合わせ番号, by which the log is found; null when there is nothing to find.</summary>
    public string? SupportNumber { get; init; }

    public static ErrorText For(int status) =>
        status switch
        {
            400 => new(
                status,
                "もう一度送ってください",
                [
                    "画面を開いてから時間がたったか、ブラウザのCookieが消えたため、送った内容を確かめられませんでした。",
                ]
            ),
            401 => new(
                status,
                "もう一度ログインしてください",
                [
                    "しばらく操作がなかったか、ほかの画面でログアウトしたため、ログインが終わりました。",
                ]
            ),
            403 => new(
                status,
                "この操作はできません",
                ["この画面を使える方がかぎられているか、受付が終わっています。"]
            ),
            404 or 410 => new(
                status,
                "ページが見つかりません",
                [
                    "アドレスが変わったか、なくなりました。アドレスに打ちまちがいがないか確かめてください。",
                ]
            ),
            405 => new(
                status,
                "ページが見つかりません",
                ["この操作は、ここでは受け付けていません。"]
            ),
            413 => new(
                status,
                "送った内容が大きすぎます",
                ["前の画面に戻り、文章かファイルを小さくして、もう一度送ってください。"]
            ),
            429 => new(
                status,
                "しばらくお待ちください",
                ["短い時間に操作が続いたため、いったん受付を止めています。"]
            ),
            503 => new(
                status,
                "ただいま使えません",
                ["サイトが一時的に止まっています。1分ほど待ってから、もう一度お試しください。"]
            ),
            >= 500 => new(
                status,
                "手続きを続けられませんでした",
                ["サイトの側で問題が起きました。時間をおいて、もう一度お試しください。"]
            ),
            _ => new(
                status,
                "この操作はできませんでした",
                ["前の画面に戻って、もう一度お試しください。"]
            ),
        };

    public ErrorText Saying(params IEnumerable<string> more) =>
        this with
        {
            Sentences = [.. Sentences, .. more],
        };
}
