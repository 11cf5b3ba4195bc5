using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Register;
using SelfDeclaration.Web.OpenData;

namespace SelfDeclaration.Web.Verbs;

/// <summary>export open-data: the files of /open-data as they would be made now, into a folder.</summary>
public sealed class ExportVerb(VerbSite site)
{
    public async Task<int> OpenDataAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbException(
                $"{folder} に書き込めません。書き込めるフォルダーを指定してください"
            );
        }

        await site.PrepareDatabaseAsync(cancellationToken);
        var all = await site.Db.Declarations.CountAsync(
            d => d.Status == PublicBusiness.Shown,
            cancellationToken
        );
        var counts = await new ProgressDisplay(site.Console).RunAsync(progress =>
            site.Get<OpenDataFiles>()
                .WriteAsync(
                    folder,
                    site.Time.GetUtcNow().DateInJapan(),
                    done =>
                        progress(new("オープンデータ", (double)done / Math.Max(all, done), done)),
                    cancellationToken
                )
        );
        await WriteSumsAsync(folder, counts.Since is not null, cancellationToken);
        site.Say($"公開されている自己宣言{counts.Businesses}件を {folder} に書き出しました");
        return 0;
    }

    private static async Task WriteSumsAsync(
        string folder,
        bool difference,
        CancellationToken cancellationToken
    )
    {
        await using var sums = File.CreateText(Path.Combine(folder, "SHA256SUMS"));
        foreach (
            var name in (IEnumerable<string>)
                [
                    OpenDataFiles.Csv,
                    OpenDataFiles.Json,
                    OpenDataFiles.Schema,
                    .. difference ? [OpenDataFiles.Difference] : Array.Empty<string>(),
                ]
        )
        {
            await using var file = File.OpenRead(Path.Combine(folder, name));
            var hash = await SHA256.HashDataAsync(file, cancellationToken);
            await sums.WriteAsync($"{Convert.ToHexStringLower(hash)}  {name}\n");
        }
    }
}
