using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Demo;

/// <summary>架空の登録簿: believable declarations, the same ones for the same number, seed and day.</summary>
public sealed class FictionalRegister(
    ReferenceData reference,
    int count,
    int seed,
    DateTimeOffset now
)
{
    private static readonly (string Before, string After)[] LegalForms =
    [
        ("株式会社", ""),
        ("株式会社", ""),
        ("株式会社", ""),
        ("", "株式会社"),
        ("", "株式会社"),
        ("有限会社", ""),
        ("有限会社", ""),
        ("", "有限会社"),
        ("合同会社", ""),
        ("", "合同会社"),
    ];

    /// <summary>How often a 大分類 occurs, in per cent.</summary>
    private static readonly Dictionary<string, int> MajorShares = new()
    {
        ["A"] = 2,
        ["D"] = 19,
        ["E"] = 18,
        ["G"] = 10,
        ["H"] = 3,
        ["I"] = 17,
        ["J"] = 1,
        ["K"] = 4,
        ["L"] = 10,
        ["M"] = 4,
        ["N"] = 3,
        ["O"] = 2,
        ["P"] = 3,
        ["R"] = 4,
    };

    private static readonly Weighted<IReadOnlyList<string>> Purposes = new([
        (["subsidy"], 45),
        (["subsidy", "employees"], 14),
        (["subsidy", "review"], 12),
        (["trust"], 8),
        (["review", "executives"], 6),
        (["requested"], 5),
        (["trust", "customers"], 5),
        (["employees", "executives", "review"], 5),
    ]);

    private readonly FictionalNumbers numbers = new(seed);
    private readonly FictionalDates dates = new(now);
    private readonly FictionalPlaces places = new(reference);
    private readonly Weighted<Industry> industries = new(
        reference.IndustriesByMajor.SelectMany(major =>
            major.Select(i => (i, MajorShares.GetValueOrDefault(i.MajorCode) * 100 / major.Count()))
        )
    );

    public IEnumerable<FictionalDeclaration> All()
    {
        for (var index = 0; index < count; index++)
        {
            yield return At(index);
        }
    }

    private FictionalDeclaration At(int index)
    {
        var choice = new SeededChoice((ulong)seed, (ulong)index + 1);
        var industry = industries.Draw(ref choice);
        var place = places.Draw(ref choice);
        var contact = PersonName(ref choice);
        var named = choice.Percent(25)
            ? SoleProprietor(industry, ref choice)
            : Corporation(industry, numbers.CorporateNumber(index), ref choice);
        var declaredAt = dates.At((index + 0.5) / count, ref choice);
        var (status, acceptedAt, endedAt) = History(index, declaredAt, ref choice);
        return new()
        {
            Key = index + 1,
            Kind = named.Kind,
            CorporateNumber = named.CorporateNumber,
            Name = named.Name,
            NameKana = named.Kana,
            TradeName = named.TradeName,
            PublishTradeName = named.TradeName is not null && choice.Percent(60),
            Url = choice.Percent(45) ? $"https://b{index + 1}.example.jp/" : null,
            Place = place,
            StreetNumber =
                $"{choice.Between(1, 9)}-{choice.Between(1, 30)}-{choice.Between(1, 20)}",
            Building = choice.Percent(25)
                ? $"{choice.Of(FictionalWords.Buildings)} {choice.Between(2, 12)}階"
                : null,
            Phone = FictionalPlaces.Phone(place.PrefectureCode, ref choice),
            IndustryCode = industry.Code,
            Association = choice.Percent(35)
                ? $"{reference.PrefectureName(place.PrefectureCode)}商工会議所"
                : null,
            WantsNews = choice.Percent(40),
            PublicKey = FictionalNumbers.PublicKey(ref choice),
            DeclarationId = numbers.DeclarationId(index),
            ReceiptNumber = numbers.ReceiptNumber(index, DayInJapan(declaredAt)),
            Status = status,
            DeclaredAt = declaredAt,
            AcceptedAt = acceptedAt,
            EndedAt = endedAt,
            Origin = choice.Percent(20) ? "it-subsidy" : null,
            Purposes = Purposes.Draw(ref choice),
            Questionnaire = choice.Percent(30) ? Questionnaire(ref choice) : null,
            Levels = Levels(index, declaredAt, endedAt, ref choice),
            ContactName = contact.Text,
            ContactMail = $"{choice.Of(FictionalWords.MailNames)}.{index + 1}@example.jp",
            UserNumber = numbers.UserNumber(index),
        };
    }

    private static Named Corporation(Industry industry, string number, ref SeededChoice choice)
    {
        var stem = choice.Of(
            choice.Percent(35) ? FictionalWords.FamilyNames : FictionalWords.Stems
        );
        var trade = choice.Of(FictionalWords.TradesOf(industry.MajorCode));
        var (before, after) = choice.Of(LegalForms);
        return new(
            BusinessKind.Corporation,
            number,
            $"{before}{stem.Text}{trade.Text}{after}",
            stem.Kana + trade.Kana,
            null
        );
    }

    private static Named SoleProprietor(Industry industry, ref SeededChoice choice)
    {
        var person = PersonName(ref choice);
        var tradeName = choice.Percent(60)
            ? choice.Of(FictionalWords.Stems).Text
                + choice.Of(FictionalWords.TradesOf(industry.MajorCode)).Text
            : null;
        return new(BusinessKind.SoleProprietor, null, person.Text, person.Kana, tradeName);
    }

    private static Word PersonName(ref SeededChoice choice)
    {
        var (family, given) = (
            choice.Of(FictionalWords.FamilyNames),
            choice.Of(FictionalWords.GivenNames)
        );
        return new($"{family.Text} {given.Text}", family.Kana + given.Kana);
    }

    /// <summary>The newest wait for the secretariat; of the rest nearly all are accepted and go on.</summary>
    private (DeclarationStatus, DateTimeOffset? AcceptedAt, DateTimeOffset? EndedAt) History(
        int index,
        DateTimeOffset declaredAt,
        ref SeededChoice choice
    )
    {
        if (index >= count - count / 40 && choice.Percent(80))
        {
            return (DeclarationStatus.Declared, null, null);
        }

        DateTimeOffset? accepted = dates.After(declaredAt, choice.Between(3, 12), ref choice);
        DateTimeOffset? ended = dates.After(accepted.Value, choice.Between(60, 900), ref choice);
        return choice.Below(1000) switch
        {
            < 12 => (DeclarationStatus.Withdrawn, accepted, ended),
            < 14 => (DeclarationStatus.Revoked, accepted, ended),
            < 16 => (DeclarationStatus.Returned, null, null),
            < 17 => (DeclarationStatus.Rejected, null, accepted),
            _ => (DeclarationStatus.Accepted, accepted, null),
        };
    }

    private FictionalLevel[] Levels(
        int index,
        DateTimeOffset declaredAt,
        DateTimeOffset? endedAt,
        ref SeededChoice choice
    )
    {
        var (from, to) = (
            DayInJapan(declaredAt),
            endedAt is { } end ? DayInJapan(end) : (DateOnly?)null
        );
        if (!choice.OneIn(10))
        {
            return [new(StarLevel.OneStar, from, to)];
        }

        var raised = DayInJapan(dates.After(declaredAt, choice.Between(30, 700), ref choice));
        // Only who has not stopped by then goes on to the second star.
        return choice.Percent(50) && raised > from && (to is null || raised < to)
            ? [new(StarLevel.OneStar, from, raised), TwoStar(index, raised, to, ref choice)]
            : [TwoStar(index, from, to, ref choice)];
    }

    private static FictionalLevel TwoStar(
        int index,
        DateOnly from,
        DateOnly? to,
        ref SeededChoice choice
    )
    {
        var publication = choice.Percent(65)
            ? PolicyPublication.Website
            : (PolicyPublication)choice.Between(2, 4);
        return new(StarLevel.TwoStar, from, to)
        {
            AssessedOn = from.AddDays(-choice.Between(1, 60)),
            AssessmentScore = choice.Between(30, 70) + choice.Between(0, 30),
            PolicySetOn = from.AddDays(-choice.Between(0, 300)),
            PolicyPublication = publication,
            PolicyUrl =
                publication is PolicyPublication.Website
                    ? $"https://b{index + 1}.example.jp/policy"
                    : null,
        };
    }

    /// <summary>The property names are those of <see cref="QuestionnaireInput"/>.</summary>
    private static string Questionnaire(ref SeededChoice choice) =>
        $$"""{"Employees":"{{choice.Of(QuestionnaireChoices.Employees).Code}}","HeardFrom":"{{choice.Of(QuestionnaireChoices.HeardFrom).Code}}","PastIncident":"{{choice.Of(QuestionnaireChoices.PastIncident).Code}}","SecurityStaff":"{{choice.Of(QuestionnaireChoices.SecurityStaff).Code}}","Subsidy":null,"Troubles":null}""";

    private static DateOnly DayInJapan(DateTimeOffset moment) =>
        DateOnly.FromDateTime(moment.UtcDateTime.AddHours(9));

    private sealed record Named(
        BusinessKind Kind,
        string? CorporateNumber,
        string Name,
        string Kana,
        string? TradeName
    );
}
