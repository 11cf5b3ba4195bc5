using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Verbs;

public sealed class MigrateVerb(VerbSite site)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        DatabaseFolder.Ensure(
            site.Configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new()
        );
        var pending = await site.Db.Database.GetPendingMigrationsAsync(cancellationToken);
        var count = pending.Count();
        await site.Db.Database.MigrateAsync(cancellationToken);
        site.Say(
            count == 0
                ? "データベースは最新の形です"
                : $"データベースを最新の形にしました（{count}段階）"
        );
        return 0;
    }
}
