using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Verbs;

/// <summary>config check: every setting, then the database, a line for each finding.</summary>
public sealed class ConfigCheckVerb(VerbSite site)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var faults = FaultsOfSettings();
        faults.ForEach(site.Console.Error.WriteLine);
        if (faults.Count == 0)
        {
            site.Say("設定　　　　　読めました");
            await CheckDatabaseAsync(cancellationToken);
        }

        return faults.Count == 0 ? 0 : 1;
    }

    private List<string> FaultsOfSettings()
    {
        try
        {
            site.Settings?.Validate();
            return [];
        }
        catch (OptionsValidationException error)
        {
            return [.. error.Failures];
        }
        catch (AggregateException many)
        {
            return
            [
                .. many.InnerExceptions.SelectMany(e =>
                    e is OptionsValidationException options ? options.Failures : [e.Message]
                ),
            ];
        }
    }

    private async Task CheckDatabaseAsync(CancellationToken cancellationToken)
    {
        var settings =
            site.Configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>()
            ?? new();
        DatabaseFolder.Ensure(settings);
        // Opens a connection, so that what is wrong with it is said rather than only that something is.
        await site.Db.Database.OpenConnectionAsync(cancellationToken);
        site.Say($"データベース　　{settings.Provider} につながりました");
        var pending = (
            await site.Db.Database.GetPendingMigrationsAsync(cancellationToken)
        ).ToList();
        site.Say(
            pending.Count == 0 ? "表　　　　　　最新の形です"
            : settings.Migrates
                ? $"表　　　　　　次に動かすときに最新の形にします（残り{pending.Count}段階）"
            : $"表　　　　　　古い形です。migrate を実行してください（残り{pending.Count}段階）"
        );
        if (pending.Count == 0)
        {
            await CheckDirectoriesAsync(cancellationToken);
        }
    }

    private async Task CheckDirectoriesAsync(CancellationToken cancellationToken)
    {
        foreach (
            var (kind, name, command) in new[]
            {
                (DirectoryKind.PostalCodes, "郵便番号　　　", "初回の起動で入ります"),
                (
                    DirectoryKind.Corporations,
                    "法人番号　　　",
                    "import corporations で取り込むと事業者検索が使えます"
                ),
            }
        )
        {
            var edition = await new DirectoryEditions(site.Db, site.Time).CurrentAsync(
                kind,
                cancellationToken
            );
            site.Say(
                edition is null
                    ? $"{name}まだありません。{command}"
                    : $"{name}{edition.CurrentSince:yyyy-MM-dd} に取り込んだものがあります"
            );
        }
    }
}
