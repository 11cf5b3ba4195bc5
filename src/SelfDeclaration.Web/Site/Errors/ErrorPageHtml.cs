using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SelfDeclaration.Web.Site.Errors;

/// <summary>エラー画面: plain HTML in the site's dress, made without Razor and without the database, both of which may have failed.</summary>
public sealed class ErrorPageHtml(StyleSheet styles, OperatorSettings siteOperator)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public string Write(ErrorText text, string textSize, UnsentForm? form, string? details) =>
        $"""
            <!doctype html>
            <html lang="ja" data-text="{textSize}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{E(text.Heading)}｜SECURITY ACTION 自己宣言</title>
            <link rel="icon" href="/img/mark.svg" type="image/svg+xml">
            <link rel="stylesheet" href="{styles.Url}">
            </head>
            <body>
            <div class="page">
            <a class="skip" href="#main">本文へ移動</a>
            <header class="hd"><div class="wrap"><a class="brand" href="/"><img src="/img/mark.svg" alt="" width="44" height="44"><span><small lang="en">SECURITY ACTION</small><b>自己宣言サイト</b></span></a></div></header>
            <div class="wrap alone">
            <main id="main" tabindex="-1"><div class="sheet">
            <h1>{E(text.Heading)}</h1>
            {Body(text, form)}
            </div></main>
            {Details(details)}
            </div>
            <footer class="ft"><div class="wrap"><address>運営：{E(siteOperator.Name)}<br>お問い合わせ：<a href="mailto:{E(
                siteOperator.Mail
            )}">{E(siteOperator.Mail)}</a> <span class="nw">電話 {E(
                siteOperator.Phone
            )}</span></address></div></footer>
            </div>
            </body>
            </html>

            """;

    private static string Body(ErrorText text, UnsentForm? form)
    {
        List<string> lines = [.. text.Sentences.Select(sentence => $"<p>{E(sentence)}</p>")];
        if (text.LoginUrl is { } login)
        {
            lines.AddRange(LoginLines(login, form is not null));
        }

        if (form is not null)
        {
            lines.AddRange(Lines(form));
        }

        if (text.SupportNumber is { } number)
        {
            lines.Add($"<p>お問い合わせ番号 <b class=\"mono\">{E(number)}</b></p>");
        }

        lines.Add("<p class=\"acts\">");
        if (text.OffersResume)
        {
            lines.Add("<a class=\"btn sub\" href=\"/declare/resume\">続きから再開する</a>");
        }

        if (text.Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone)
        {
            lines.Add("<a class=\"btn sub\" href=\"/site-search\">サイト内検索</a>");
        }

        lines.Add("<a class=\"btn sub\" href=\"/\">TOPへ戻る</a></p>");
        return string.Join('\n', lines);
    }

    // In a tab of its own while there is something to keep: this page is where it is kept.
    private static IEnumerable<string> LoginLines(string login, bool hasForm)
    {
        if (!hasForm)
        {
            yield return $"<p class=\"acts\"><a class=\"btn\" href=\"{E(login)}\">ログインする</a></p>";
            yield break;
        }

        yield return $"<p class=\"acts\"><a class=\"btn\" href=\"{E(login)}\" target=\"_blank\" rel=\"noopener\">ログインする（新しいタブで開きます）</a></p>";
        yield return "<p>ログインしたら、この画面に戻って「もう一度送る」を押してください。</p>";
    }

    private static IEnumerable<string> Lines(UnsentForm form)
    {
        yield return form.LeftOut
            ? "<p>送った内容は、この画面に残っています。パスワードだけは、もう一度入力してください。</p>"
            : "<p>送った内容は、この画面に残っています。</p>";
        yield return $"<form method=\"post\" action=\"{E(form.Action)}\">";
        foreach (var (name, value) in form.Values)
        {
            yield return $"<input type=\"hidden\" name=\"{E(name)}\" value=\"{E(value)}\">";
        }

        yield return "<p><button class=\"btn\">もう一度送る</button></p></form>";
    }

    private static string Details(string? details) =>
        details is null ? "" : $"<pre class=\"box\" tabindex=\"0\">{E(details)}</pre>";

    private static string E(string text) => Encoder.Encode(text);
}
