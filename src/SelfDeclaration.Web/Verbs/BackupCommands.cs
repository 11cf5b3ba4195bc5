using System.CommandLine;

namespace SelfDeclaration.Web.Verbs;

/// <summary>バックアップのコマンド: what <c>--help</c> says; the work is in <see cref="BackupVerb"/>.</summary>
internal static class BackupCommands
{
    public static Command Backup(Func<Func<VerbSite, Task<int>>, Task<int>> inSiteAsync) =>
        OfFile(
            "backup",
            "SQLiteのデータベースを1つのファイルに保存します（サイトを動かしたままで）",
            "書き込むファイル",
            (file, stop) => inSiteAsync(site => new BackupVerb(site).BackupAsync(file, stop))
        );

    public static Command Restore(Func<Func<VerbSite, Task<int>>, Task<int>> inSiteAsync) =>
        OfFile(
            "restore",
            "backup で保存したファイルにデータベースを戻します（サイトを止めてから）",
            "backup で保存したファイル",
            (file, stop) => inSiteAsync(site => new BackupVerb(site).RestoreAsync(file, stop))
        );

    private static Command OfFile(
        string name,
        string does,
        string what,
        Func<string, CancellationToken, Task<int>> work
    )
    {
        var file = new Argument<string>("FILE") { Description = what };
        var command = new Command(name, does) { file };
        command.SetAction((parsed, stop) => work(parsed.GetValue(file)!, stop));
        return command;
    }
}
