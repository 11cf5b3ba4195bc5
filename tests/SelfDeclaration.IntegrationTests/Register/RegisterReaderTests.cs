using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.IntegrationTests.Register;

/// <summary>The whole register is read past EF; what is read is the same.</summary>
public sealed class RegisterReaderTests
{
    [Fact]
    public async Task Every_declaration_is_read_once_and_as_EF_reads_it()
    {
        await using var app = new TestApp();
        await app.UseDbAsync(db =>
            new SeedRegister(db, app.Clock, ReferenceData.Load()).RunAsync(
                1500,
                SeedRegister.DefaultSeed,
                _ => { },
                CancellationToken.None
            )
        );
        await app.PublishAsync("𠮷野家電");
        await app.UseDbAsync(db =>
            db.Declarations.Where(d => d.Key % 3 == 0)
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(
                        d => d.DeclaredAt,
                        new DateTimeOffset(2024, 2, 29, 23, 59, 58, TimeSpan.Zero).AddTicks(
                            1_234_500
                        )
                    )
                )
        );

        var (read, expected) = await app.UseDbAsync(async db =>
        {
            var reader = new RegisterReader(db);
            var ranges = await reader.RangesAsync(CancellationToken.None);
            return (
                ranges.SelectMany(reader.Of).OrderBy(row => row.DeclarationKey).ToList(),
                await db.Declarations.OrderBy(d => d.Key).Rows().ToListAsync()
            );
        });

        Assert.Equal(1501, expected.Count);
        Assert.Equal(expected, read);
    }
}
