using SelfDeclaration.Web.Demo;

namespace SelfDeclaration.Web.Verbs;

public sealed class SeedVerb(VerbSite site)
{
    // Eight digits of 法人番号 are free for fictional corporations.
    private const int Most = 50_000_000;

    public async Task<int> RunAsync(int businesses, int seed, CancellationToken cancellationToken)
    {
        if (businesses is < 1 or > Most)
        {
            throw new VerbException($"--businesses は1から{Most}までの数にしてください");
        }

        await site.PrepareDatabaseAsync(cancellationToken);
        var seeded = await new ProgressDisplay(site.Console).RunAsync(progress =>
            new SeedRegister(site.Db, site.Time, site.Reference).RunAsync(
                businesses,
                seed,
                progress,
                cancellationToken
            )
        );
        if (!seeded)
        {
            throw new VerbException(
                "登録簿が空ではありません。架空の事業者は、空のデータベースを Database:ConnectionString に指定して書き込んでください"
            );
        }

        site.Say($"架空の事業者を{businesses}件書き込みました（--seed {seed}）");
        return 0;
    }
}
