using Microsoft.Data.Sqlite;

namespace SelfDeclaration.Web.Data;

/// <summary>The folder of the SQLite file, which SQLite itself does not make.</summary>
public static class DatabaseFolder
{
    public static void Ensure(DatabaseSettings settings)
    {
        if (settings.Provider is not DatabaseProvider.Sqlite)
        {
            return;
        }

        var file = new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
