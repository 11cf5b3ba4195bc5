using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Applications;

/// <summary>What the database alone can do: one row and one commit at a time, from as many connections as there are visitors.</summary>
internal static class BareTransactions
{
    private const int Count = 4000;

    /// <param name="database">Any of this kind; the table is made and dropped.</param>
    /// <param name="size">Characters in the row.</param>
    /// <param name="workers">Connections.</param>
    public static async Task<double> PerSecondAsync(SiteDatabase database, int size, int workers)
    {
        await database.UseAsync(db =>
            db.Database.ExecuteSqlRawAsync("CREATE TABLE bare (content text NOT NULL)")
        );
        var content = new string('x', size);
        var clock = Stopwatch.StartNew();
        await database.EachAsync(
            workers,
            async db =>
            {
                await using var insert = db.Database.GetDbConnection().CreateCommand();
                insert.CommandText = "INSERT INTO bare (content) VALUES (@content)";
                var value = insert.CreateParameter();
                (value.ParameterName, value.Value) = ("content", content);
                insert.Parameters.Add(value);
                for (var n = 0; n < Count / workers; n++)
                {
                    await insert.ExecuteNonQueryAsync();
                }
            }
        );
        var took = clock.Elapsed;
        await database.UseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE bare"));
        return Count / took.TotalSeconds;
    }
}
