using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.IntegrationTests.Demo;

public sealed class SeedTests
{
    private const int Businesses = 3000;
    private static readonly ReferenceData Reference = ReferenceData.Load();

    [Fact]
    public void The_same_seed_gives_the_same_register_and_another_seed_another()
    {
        static List<string> Register(int seed) =>
            [
                .. new FictionalRegister(Reference, 200, seed, TestApp.Start)
                    .All()
                    .Select(d =>
                        $"{d.Name} {d.DeclarationId} {d.PublicKey} {d.DeclaredAt:O} {d.Place}"
                    ),
            ];

        Assert.Equal(Register(7), Register(7));
        Assert.Empty(Register(7).Intersect(Register(8)));
    }

    [Fact]
    public void A_small_register_is_whole()
    {
        foreach (var count in (int[])[1, 2, 50])
        {
            Assert.Equal(
                count,
                new FictionalRegister(Reference, count, 1, TestApp.Start).All().Count()
            );
        }
    }

    [Fact]
    public async Task Every_number_is_unique_and_well_formed()
    {
        await using var app = await SeededAsync();
        var declarations = await DeclarationsAsync(app);
        var accounts = await app.UseDbAsync(db => db.BusinessAccounts.AsNoTracking().ToListAsync());

        Assert.Equal(Businesses, declarations.Count);
        Assert.Equal(Businesses, accounts.Count);
        Assert.All(
            declarations,
            d =>
            {
                Assert.True(DeclarationId.TryParse(d.DeclarationId, out _), d.DeclarationId);
                Assert.True(PublicKey.TryParse(d.PublicKey, out var key), d.PublicKey);
                Assert.Equal(d.PublicKey, key.Text);
                Assert.Matches("^SA-20[0-9]{6}-[0-9A-HJKMNP-TV-Z]{6}$", d.ReceiptNumber);
            }
        );
        Assert.All(
            accounts,
            a => Assert.True(UserNumber.TryParse(a.UserNumber, out _), a.UserNumber)
        );
        Assert.Equal(Businesses, declarations.Select(d => d.DeclarationId).Distinct().Count());
        Assert.Equal(Businesses, declarations.Select(d => d.PublicKey).Distinct().Count());
        Assert.Equal(Businesses, declarations.Select(d => d.ReceiptNumber).Distinct().Count());
    }

    [Fact]
    public async Task Every_business_passes_the_rules_for_applicants()
    {
        await using var app = await SeededAsync();
        var corporations = 0;
        foreach (var declaration in await DeclarationsAsync(app))
        {
            var input = Typed(declaration.Business);
            var errors = BusinessRules
                .CheckKind(input)
                .Concat(BusinessRules.CheckName(input))
                .Concat(BusinessRules.CheckAddress(input, keepCity: true))
                .Concat(BusinessRules.CheckProfile(input));
            Assert.Empty(errors.Select(e => $"{input}: {e.Message}"));
            if (declaration.Business.CorporateNumber is { } number)
            {
                corporations++;
                Assert.StartsWith("9999", number[1..]);
            }
        }

        Assert.InRange(corporations, Businesses * 70 / 100, Businesses * 80 / 100);
    }

    [Fact]
    public async Task Levels_statuses_and_dates_agree_with_each_other()
    {
        await using var app = await SeededAsync();
        var declarations = await DeclarationsAsync(app);

        Assert.All(
            declarations,
            d =>
            {
                var last = d.Levels.OrderBy(l => l.From).Last();
                Assert.Equal(d.Star, last.Star);
                Assert.Equal(last.Star is StarLevel.TwoStar, last.AssessedOn is not null);
                Assert.InRange(
                    d.DeclaredAt,
                    new DateTimeOffset(2017, 4, 1, 0, 0, 0, TimeSpan.Zero),
                    TestApp.Start
                );
                Assert.False(d.AcceptedAt < d.DeclaredAt || d.AcceptedAt > TestApp.Start);
                Assert.Equal(
                    d.Status.IsLive() ? d.Business.CorporateNumber : null,
                    d.LiveCorporateNumber
                );
                Assert.Equal(d.Status.IsLive(), last.To is null);
                Assert.EndsWith("@example.jp", Assert.Single(d.ContactPersons).Mail);
                Assert.NotEmpty(d.Purposes);
            }
        );
        Assert.InRange(Count(d => d.Star is StarLevel.TwoStar), 8, 12);
        Assert.InRange(Count(d => d.Status is DeclarationStatus.Accepted), 94, 98);
        Assert.InRange(Count(d => d.Status is DeclarationStatus.Declared), 1, 3);
        Assert.InRange(Count(d => d.Business.PrefectureCode == "13"), 14, 20);
        Assert.Contains(declarations, d => d.Questionnaire?.Employees is not null);

        int Count(Func<Declaration, bool> which) =>
            (int)Math.Round(declarations.Count(which) * 100.0 / Businesses);
    }

    [Fact]
    public async Task Nobody_can_sign_in_and_the_next_business_gets_the_next_key()
    {
        await using var app = await SeededAsync();
        var account = await app.UseDbAsync(db =>
            db.BusinessAccounts.AsNoTracking().OrderByDescending(a => a.Key).FirstAsync()
        );

        Assert.Equal(
            PasswordVerificationResult.Failed,
            new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, "")
        );
        var next = await app.UseDbAsync(async db =>
        {
            var business = Copy(await db.Businesses.AsNoTracking().FirstAsync());
            db.Businesses.Add(business);
            await db.SaveChangesAsync();
            return business.Key;
        });
        Assert.Equal(Businesses + 1, next);
    }

    [Fact]
    public async Task A_register_that_is_not_empty_is_left_alone()
    {
        await using var app = await SeededAsync();

        Assert.False(await app.UseDbAsync(db => SeedAsync(db, 10)));
        Assert.Equal(Businesses, await app.UseDbAsync(db => db.Businesses.CountAsync()));
    }

    private static async Task<TestApp> SeededAsync()
    {
        var app = new TestApp();
        Assert.True(await app.UseDbAsync(db => SeedAsync(db, Businesses)));
        return app;
    }

    private static Task<bool> SeedAsync(RegistryDb db, int businesses) =>
        new SeedRegister(
            db,
            new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestApp.Start),
            Reference
        ).RunAsync(businesses, seed: 1, _ => { }, default);

    private static Task<List<Declaration>> DeclarationsAsync(TestApp app) =>
        app.UseDbAsync(db =>
            db.Declarations.AsNoTracking()
                .Include(d => d.Business)
                .Include(d => d.Levels)
                .Include(d => d.ContactPersons)
                .AsSplitQuery()
                .OrderBy(d => d.Key)
                .ToListAsync()
        );

    private static BusinessInput Typed(Business business)
    {
        var corporation = business.Kind is BusinessKind.Corporation;
        return new()
        {
            Kind = business.Kind,
            CorporateNumber = business.CorporateNumber,
            Name = corporation ? business.Name : null,
            NameKana = corporation ? business.NameKana : null,
            RepresentativeName = corporation ? null : business.Name,
            RepresentativeNameKana = corporation ? null : business.NameKana,
            TradeName = business.TradeName,
            PublishTradeName = business.PublishTradeName,
            Url = business.Url,
            PostalCode = business.PostalCode,
            Prefecture = business.PrefectureCode,
            CityAndTown = business.CityAndTown,
            StreetNumber = business.StreetNumber,
            Building = business.Building,
            Phone = business.Phone,
            Industry = business.IndustryCode,
            BelongsToAssociation = business.Association is not null,
            Association = business.Association,
            WantsNews = business.WantsNews,
        };
    }

    private static Business Copy(Business business) =>
        new()
        {
            Kind = business.Kind,
            Name = business.Name,
            NameKana = business.NameKana,
            PostalCode = business.PostalCode,
            PrefectureCode = business.PrefectureCode,
            CityAndTown = business.CityAndTown,
            StreetNumber = business.StreetNumber,
            Phone = business.Phone,
            IndustryCode = business.IndustryCode,
        };
}
