using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.IntegrationTests.Reference;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Reference.Imports;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Jobs;

/// <summary>A directory of some corporations, each of which has declared under the name it has there.</summary>
internal sealed class DeclaredRegister : IAsyncDisposable
{
    private int _declared;

    private DeclaredRegister() { }

    public EmptyDirectories Directories { get; } = new();

    public static async Task<DeclaredRegister> OfAsync(params int[] numbers)
    {
        var register = new DeclaredRegister();
        await register.Directories.ImportAsync(
            register.Directories.Write(
                "all.csv",
                [.. numbers.Select(n => Row(Number(n), $"法人{n}"))]
            )
        );
        foreach (var n in numbers)
        {
            await register.DeclareAsync(n, DirectoryCheck.Same);
        }

        return register;
    }

    public Task DeclareAsync(int n, DirectoryCheck check, string? name = null, long key = 0)
    {
        var which = ++_declared;
        return Directories.UseAsync(db =>
        {
            db.Declarations.Add(
                new()
                {
                    Key = key,
                    PublicKey = $"KEY{which:D13}",
                    DeclarationId = $"4{which:D10}",
                    ReceiptNumber = $"SA-20261124-{which:D6}",
                    Star = StarLevel.OneStar,
                    DeclaredAt = TestApp.Start,
                    Terms = new(new(2026, 11, 1), "", TestApp.Start),
                    Business = new()
                    {
                        Kind = BusinessKind.Corporation,
                        CorporateNumber = Number(n),
                        Name = name ?? $"法人{n}",
                        NameKana = "カクウ",
                        PostalCode = "1130021",
                        PrefectureCode = "13",
                        CityAndTown = "文京区本駒込",
                        StreetNumber = "2-28-8",
                        Phone = "0312345678",
                        IndustryCode = "39",
                        DirectoryCheck = check,
                    },
                }
            );
            return db.SaveChangesAsync();
        });
    }

    public Task SetStatusAsync(DeclarationStatus status) =>
        Directories.UseAsync(db =>
            db.Declarations.ExecuteUpdateAsync(s => s.SetProperty(d => d.Status, status))
        );

    public Task<ImportOutcome> ImportDayAsync(int day, params string[] rows) =>
        Directories.ImportAsync(Directories.Write($"diff_2026020{day}.csv", rows));

    public Task<int> ExamineAsync() =>
        Directories.UseAsync(db =>
            new CorporateEvents(db, Directories.Clock).ExamineAsync(default)
        );

    public async Task<IReadOnlyList<string>> EventsAsync() =>
        [
            .. (
                await Directories.UseAsync(db =>
                    db.CorporateEvents.AsNoTracking().OrderBy(e => e.DeclarationKey).ToListAsync()
                )
            ).Select(e => e.Text),
        ];

    public ValueTask DisposeAsync() => Directories.DisposeAsync();
}
