using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Verbs;

/// <summary>What <c>Database</c> must hold before the site starts.</summary>
public static class DatabaseSettingsRules
{
    public static IServiceCollection AddDatabaseSettings(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<DatabaseSettings>()
            .Bind(configuration.GetSection(DatabaseSettings.Section))
            .Validate(
                s => Enum.IsDefined(s.Provider),
                "設定 Database:Provider は Sqlite か Postgres にしてください"
            )
            .Validate(
                s => !string.IsNullOrWhiteSpace(s.ConnectionString),
                "設定 Database:ConnectionString が空です。接続文字列を書いてください"
            )
            .Validate(
                IsReadable,
                "設定 Database:ConnectionString が接続文字列として読めません。Database:Provider に合う書き方に直してください"
            )
            .ValidateOnStart();
        return services;
    }

    private static bool IsReadable(DatabaseSettings settings)
    {
        try
        {
            DbConnectionStringBuilder read =
                settings.Provider is DatabaseProvider.Postgres
                    ? new NpgsqlConnectionStringBuilder(settings.ConnectionString)
                    : new SqliteConnectionStringBuilder(settings.ConnectionString);
            return read.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
