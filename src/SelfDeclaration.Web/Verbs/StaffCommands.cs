using System.CommandLine;

namespace SelfDeclaration.Web.Verbs;

/// <summary>職員のコマンド: what <c>staff --help</c> says; the work is in <see cref="StaffVerb"/>.</summary>
internal static class StaffCommands
{
    public static Command Make(Func<Func<VerbSite, Task<int>>, Task<int>> inSiteAsync)
    {
        var list = new Command("list", "登録されている職員を1行ずつ書きます");
        list.SetAction((_, stop) => inSiteAsync(site => new StaffVerb(site).ListAsync(stop)));
        return new Command("staff", "事務局の職員を登録します")
        {
            Add(inSiteAsync),
            list,
            ForOne(
                "link",
                "パスワードと認証アプリを登録し直すリンクを作ります",
                (mail, stop) => inSiteAsync(site => new StaffVerb(site).LinkAsync(mail, stop))
            ),
            ForOne(
                "disable",
                "職員の使用を停止し、ログアウトさせます",
                (mail, stop) => inSiteAsync(site => new StaffVerb(site).DisableAsync(mail, stop))
            ),
        };
    }

    private static Command Add(Func<Func<VerbSite, Task<int>>, Task<int>> inSiteAsync)
    {
        var mail = Mail();
        var name = new Option<string>("--name")
        {
            Description = "審査や操作の記録に表示される名前",
            Required = true,
        };
        var role = new Option<string[]>("--role")
        {
            Description =
                "受付・承認・統計・管理（Reception, Acceptance, Statistics, Administration）。いくつでも",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var password = new Option<bool>("--password-stdin")
        {
            Description = "パスワードを標準入力の1行目から読みます（--totp-secret とともに）",
        };
        var secret = new Option<string?>("--totp-secret")
        {
            Description = "認証アプリの鍵（Base32）。リンクを使わずに登録を終えます",
        };
        var command = new Command("add", "職員を登録し、一度だけ使えるリンクを表示します")
        {
            mail,
            name,
            role,
            password,
            secret,
        };
        command.SetAction(
            (parsed, stop) =>
                inSiteAsync(site =>
                    new StaffVerb(site).AddAsync(
                        new(
                            parsed.GetValue(mail)!,
                            parsed.GetValue(name)!,
                            string.Join(',', parsed.GetValue(role)!),
                            parsed.GetValue(password),
                            parsed.GetValue(secret)
                        ),
                        stop
                    )
                )
        );
        return command;
    }

    private static Command ForOne(
        string name,
        string description,
        Func<string, CancellationToken, Task<int>> workAsync
    )
    {
        var mail = Mail();
        var command = new Command(name, description) { mail };
        command.SetAction((parsed, stop) => workAsync(parsed.GetValue(mail)!, stop));
        return command;
    }

    private static Option<string> Mail() =>
        new("--mail") { Description = "職員のメールアドレス", Required = true };
}
