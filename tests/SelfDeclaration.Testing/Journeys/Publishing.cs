using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Applications;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.Testing.Journeys;

/// <summary>公開されている事業者: put into the register directly, for tests about what is done with them.</summary>
public static class Publishing
{
    /// <summary>A declared and accepted business; change what the test is about.</summary>
    public static async Task<Declaration> PublishAsync(
        this TestApp app,
        string name,
        Action<Business>? change = null,
        DateOnly? declaredOn = null,
        StarLevel star = StarLevel.OneStar
    )
    {
        var day = declaredOn ?? app.Clock.GetUtcNow().DateInJapan();
        var declaration = NewDeclaration(name, day, star);
        change?.Invoke(declaration.Business);
        declaration.Accept(day.StartInJapan());
        await app.UseDbAsync(async db =>
        {
            db.Add(declaration);
            await db.SaveChangesAsync();
        });
        return declaration;
    }

    /// <summary>What the follower does twice a second.</summary>
    public static Task FollowAsync(this TestApp app) =>
        app.Services.GetRequiredService<RegisterSearch>().FollowAsync(CancellationToken.None);

    public static Declaration NewDeclaration(string name, DateOnly day, StarLevel star) =>
        new()
        {
            PublicKey = PublicKey.New().Text,
            DeclarationId = DeclarationId.New().Digits,
            ReceiptNumber = ReceiptNumber.New(day).Text,
            Star = star,
            DeclaredAt = day.StartInJapan().AddHours(10),
            Terms = new(day, new string('0', 64), day.StartInJapan()),
            Levels = [new LevelPeriod { Star = star, From = day }],
            Business = new()
            {
                Kind = BusinessKind.Corporation,
                Name = name,
                NameKana = "テスト",
                PostalCode = "3940028",
                PrefectureCode = "20",
                CityAndTown = "岡谷市本町",
                StreetNumber = "1-1-1",
                Phone = "0266123456",
                IndustryCode = "09",
            },
        };
}
