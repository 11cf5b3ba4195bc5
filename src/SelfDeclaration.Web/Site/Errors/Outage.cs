using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SelfDeclaration.Web.Site.Errors;

/// <summary>停止: tells a database that cannot be reached from a fault of our own.</summary>
public static class Outage
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteCannotOpen = 14;

    public static bool Caused(Exception exception) =>
        Chain(exception)
            .Any(e =>
                e
                    is SqliteException
                        {
                            SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteCannotOpen
                        }
                        or DbException { IsTransient: true }
            );

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
