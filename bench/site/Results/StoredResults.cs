using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Accounts;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.SiteBench.Results;

/// <summary>
/// Stored results of both kinds, all of people who let them be counted. Of 自社診断 one half is of accounts with five each and the
/// other of nobody; of ベンチマーク all are of accounts with five each.
/// </summary>
/// <param name="Count">Of each kind.</param>
/// <param name="Holders">Cookies of some accounts that have results of both kinds, by their number.</param>
internal sealed record StoredResults(int Count, IReadOnlyDictionary<int, string> Holders)
{
    private const string Version = "2026-11-01";
    private const int OfEachAccount = 5;
    private const int SignedIn = 20;

    // Within the thirty days that a result of nobody is kept.
    private static readonly TimeSpan s_span = TimeSpan.FromDays(25);

    private static readonly string[] s_sizes = Enum.GetNames<CompanySize>();

    /// <summary>Accounts with results of 自社診断.</summary>
    private int Holding => Count / 2 / OfEachAccount;

    /// <summary>A result of nobody's, one of the newest half.</summary>
    public string AnybodysAssessment(Dice chance) =>
        $"/self-assessment/results/{AddressOf(chance.Next(Count / 4, Count / 2) * 2)}";

    /// <summary>The newest of an account, with four before it.</summary>
    public string OwnAssessment(int holder) =>
        $"/self-assessment/results/{AddressOf((((OfEachAccount - 1) * Holding) + holder - 1) * 2 + 1)}";

    /// <summary>One with four before it.</summary>
    public string Benchmark(Dice chance) =>
        $"/benchmark/results/{AddressOf(chance.Next(Count / OfEachAccount * (OfEachAccount - 1), Count))}";

    public static Task<StoredResults> FillAsync(SiteDatabase database, int count) =>
        database.UseServicesAsync(
            services => services.AddKeys(new ConfigurationBuilder().Build()),
            async provider =>
            {
                var db = provider.GetRequiredService<RegistryDb>();
                await db.Database.MigrateAsync();
                var now = TimeProvider.System.GetUtcNow();
                await AddAsync(db, count, now.UtcDateTime);
                return new StoredResults(
                    count,
                    await SignInAsync(provider, db, count / 2 / OfEachAccount, now)
                );
            }
        );

    private static async Task AddAsync(RegistryDb db, int count, DateTime now)
    {
        var chance = new Dice(1);
        var accounts = count / OfEachAccount;
        var step = s_span / count;
        await BulkRows.AddAsync(
            db,
            "accounts",
            "\"key\", kind, created_at, assessment_mail, assessment_name",
            Enumerable
                .Range(1, accounts)
                .Select(n => (object?[])[(long)n, "Assessment", now, $"a{n}@example.jp", "計測"])
        );
        await BulkRows.AddAsync(
            db,
            "profiles",
            "account_key, statistics_consent_at, updated_at",
            Enumerable.Range(1, accounts).Select(n => (object?[])[(long)n, now, now])
        );
        await BulkRows.AddAsync(
            db,
            "assessment_results",
            "address, account_key, version, answers, total, major_industry, size, in_statistics, answered_at, expires_at",
            Enumerable.Range(0, count).Select(n => Assessment(n))
        );
        await BulkRows.AddAsync(
            db,
            "benchmark_results",
            "public_key, account_key, made_at, version, base_version, answers, total, v, i, size_code, industry_code, profile, in_statistics",
            Enumerable.Range(0, count).Select(n => BenchmarkOf(n))
        );
        if (db.Database.IsNpgsql())
        {
            // As autovacuum would have done by the night.
            await db.Database.ExecuteSqlAsync($"VACUUM ANALYZE");
        }

        object?[] Assessment(int n)
        {
            var at = now - s_span + (step * n);
            var care = chance.NextDouble();
            var answers = string.Create(
                25,
                care,
                (letters, own) =>
                {
                    foreach (ref var letter in letters)
                    {
                        letter = chance.NextDouble() < own ? 'Y' : "PNUX"[chance.Next(4)];
                    }
                }
            );
            var held = n % 2 == 1;
            return
            [
                AddressOf(n),
                held ? 1L + (n / 2 % (accounts / 2)) : null,
                DateOnly.Parse(Version, CultureInfo.InvariantCulture),
                answers,
                answers.Sum(a =>
                    a switch
                    {
                        'Y' or 'X' => 4,
                        'P' => 2,
                        'U' => -1,
                        _ => 0,
                    }
                ),
                $"{(char)('A' + chance.Next(20))}",
                s_sizes[chance.Next(s_sizes.Length)],
                true,
                at,
                held ? null : at.AddDays(30),
            ];
        }

        object?[] BenchmarkOf(int n)
        {
            var middle = 1.5 + (2.5 * chance.NextDouble());
            var answers = string.Create(
                27,
                middle,
                (digits, own) =>
                {
                    foreach (ref var digit in digits)
                    {
                        digit = (char)('0' + Math.Clamp((int)(own + chance.NextDouble()), 1, 5));
                    }
                }
            );
            return
            [
                AddressOf(n),
                1L + (n % accounts),
                now - s_span + (step * n),
                Version,
                "fictional-" + Version,
                answers,
                answers.Sum(a => a - '0'),
                Axis(),
                Axis(),
                Pick("small", "small", "large"),
                Pick("manufacturing", "service", "trade", "information", "finance", null),
                "",
                true,
            ];
        }

        double Axis() => Math.Round(1 + (4 * chance.NextDouble()), 3);
        string? Pick(params string?[] from) => from[chance.Next(from.Length)];
    }

    private static async Task<IReadOnlyDictionary<int, string>> SignInAsync(
        IServiceProvider provider,
        RegistryDb db,
        int holders,
        DateTimeOffset now
    )
    {
        Dictionary<int, string> cookies = [];
        for (var n = 0; n < SignedIn; n++)
        {
            var holder = 1 + (n * (holders - 1) / SignedIn);
            var account = await db.AssessmentAccounts.SingleAsync(a => a.Key == holder);
            var session = SessionCookie.New(account, now);
            db.Sessions.Add(session);
            await db.SaveChangesAsync();
            cookies[holder] = SessionCookie.Of(provider, session);
        }

        return cookies;
    }

    private static string AddressOf(int n) => n.ToString("D22", CultureInfo.InvariantCulture);
}
