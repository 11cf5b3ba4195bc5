using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.Web.Verbs;

/// <summary>From a failure that an operator can mend to the one sentence that says so.</summary>
public static partial class Sentence
{
    /// <summary>Null for anything else: a fault of the program keeps its stack trace.</summary>
    public static string? For(Exception error) =>
        error switch
        {
            VerbException or ImportException => error.Message,
            OptionsValidationException options => string.Join("、", options.Failures),
            AggregateException many when many.InnerExceptions.All(e => For(e) is not null) =>
                string.Join("、", many.InnerExceptions.Select(For)),
            InvalidOperationException when SettingIn(error.Message) is { } key =>
                $"設定 {key} の値が読めません。決められた値に直してください",
            ArgumentException { ParamName: "connectionString" or "keyword" } =>
                "設定 Database:ConnectionString が接続文字列として読めません。書き方を直してください",
            ArgumentException
                when error.Message.Contains("connection string", StringComparison.OrdinalIgnoreCase)
                    || error.Message.StartsWith("Couldn't set", StringComparison.Ordinal)
                    || error.Message.StartsWith("Connection string", StringComparison.Ordinal) =>
                "設定 Database:ConnectionString が接続文字列として読めません。書き方を直してください",
            DbException database => ForDatabase(database),
            // EF wraps a server that is not there once more.
            InvalidOperationException { InnerException: DbException inner } => ForDatabase(inner),
            FileNotFoundException { FileName: { } file } =>
                $"ファイル {file} がありません。パスを確かめてください",
            DirectoryNotFoundException or UnauthorizedAccessException =>
                $"{error.Message.ReplaceLineEndings(" ")} パスと権限を確かめてください",
            IOException when error.Message.StartsWith("Failed to bind", StringComparison.Ordinal) =>
                $"設定 Urls のアドレスで待ち受けられません。使われていないポートを指定してください（{error.Message.ReplaceLineEndings(" ")}）",
            OperationCanceledException =>
                "中断しました。取込みは、同じコマンドをもう一度実行すると続きから行います",
            _ => null,
        };

    private static string? ForDatabase(DbException error) =>
        error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } =>
                "データベースに表がありません。先に migrate を実行してください",
            PostgresException { SqlState: ['2', '8', ..] or ['3', 'D', ..] } refused =>
                $"データベースに接続できません。設定 Database:ConnectionString を確かめてください（{refused.MessageText}）",
            PostgresException => null,
            NpgsqlException =>
                $"データベースに接続できません。設定 Database:ConnectionString とサーバーを確かめてください（{error.Message.ReplaceLineEndings(" ")}）",
            SqliteException { SqliteErrorCode: 1 } when error.Message.Contains("no such table") =>
                "データベースに表がありません。先に migrate を実行してください",
            SqliteException { SqliteErrorCode: 5 or 6 } =>
                "データベースがほかの処理に使われています。終わってからもう一度実行してください",
            SqliteException { SqliteErrorCode: 8 or 14 or 26 } =>
                $"データベースのファイルを開けません。設定 Database:ConnectionString と権限を確かめてください（{error.Message.ReplaceLineEndings(" ")}）",
            SqliteException { SqliteErrorCode: 13 } =>
                "ディスクがいっぱいです。空きを作ってからもう一度実行してください",
            _ => null,
        };

    private static string? SettingIn(string message)
    {
        var match = ConfigurationKey().Match(message);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>As the binder of settings words it.</summary>
    [GeneratedRegex("configuration value.* at '([^']+)'")]
    private static partial Regex ConfigurationKey();
}
