using SelfDeclaration.Declarations;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.UnitTests.Register;

public sealed class RegisterConcurrencyTests
{
    private const int Businesses = 300;
    private const int Changes = 400;

    [Fact]
    public async Task Nobody_ever_sees_half_a_business_or_loses_one()
    {
        var current = RegisterSnapshot.Of(Enumerable.Range(1, Businesses).Select(n => Entry(n, 0)));
        using var end = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 3).Select(_ => Task.Run(Search)).ToList();

        // Name, reading and place change together, again and again; now and then the large part is made anew meanwhile.
        Dictionary<int, int> since = [];
        Task<RegisterSnapshot>? compacting = null;
        for (var change = 1; change <= Changes; change++)
        {
            var key = change % Businesses + 1;
            Volatile.Write(ref current, current.With([key], [Entry(key, change)]));
            since[key] = change;
            if (compacting is { IsCompleted: true })
            {
                var compacted = await compacting;
                var entries = since.Select(s => Entry(s.Key, s.Value)).ToList();
                Volatile.Write(
                    ref current,
                    compacted.With([.. since.Keys.Select(k => (long)k)], entries)
                );
                compacting = null;
            }

            if (compacting is null && change % 50 == 0)
            {
                var from = current;
                since.Clear();
                compacting = Task.Run(from.Compacted, TestContext.Current.CancellationToken);
            }
        }

        await end.CancelAsync();
        Assert.True((await Task.WhenAll(searching)).Sum() > 0);

        int Search()
        {
            var searches = 0;
            do
            {
                var answer = Volatile.Read(ref current).Search(new() { Words = ["商店"] }, 1000);
                Assert.Equal(Businesses, answer.Total);
                Assert.Equal(Businesses, answer.Businesses.DistinctBy(b => b.Key).Count());
                Assert.All(answer.Businesses, b => Assert.EndsWith(b.Name[2..], b.CityAndTown));
                searches++;
            } while (!end.IsCancellationRequested);

            return searches;
        }
    }

    private static RegisterEntry Entry(int key, int change) =>
        new(
            key,
            new()
            {
                Key = $"{key:0000000000000000}",
                Name = $"商店{change}",
                PrefectureCode = "20",
                CityAndTown = $"岡谷市{change}",
                Star = StarLevel.OneStar,
                DeclaredOn = new(2026, 3, 1),
            },
            "ショウテン",
            null,
            "09"
        );
}
