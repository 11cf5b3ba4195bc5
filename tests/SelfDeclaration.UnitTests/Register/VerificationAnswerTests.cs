using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;

namespace SelfDeclaration.UnitTests.Register;

/// <summary>照会の答え, today and as of a day.</summary>
public sealed class VerificationAnswerTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    // Declared on the 1st, accepted on the 5th, 二つ星 from the 10th, stopped on the 20th at noon in Japan.
    private static readonly VerifiedDeclaration Accepted = new()
    {
        Key = 1,
        DeclarationId = "41234567897",
        Status = DeclarationStatus.Accepted,
        Star = StarLevel.TwoStar,
        DeclaredAt = Noon(1),
        AcceptedAt = Noon(5),
        CorporateNumber = "7123456789012",
        Levels = [new(StarLevel.OneStar, Day(1), Day(10)), new(StarLevel.TwoStar, Day(10), null)],
    };

    private static readonly Dictionary<string, VerifiedDeclaration> Declarations = new()
    {
        ["accepted"] = Accepted,
        ["waiting"] = Accepted with { Status = DeclarationStatus.Declared, AcceptedAt = null },
        ["returned"] = Accepted with { Status = DeclarationStatus.Returned, AcceptedAt = null },
        ["rejected"] = Ended(DeclarationStatus.Rejected) with { AcceptedAt = null },
        ["withdrawn"] = Ended(DeclarationStatus.Withdrawn),
        ["revoked"] = Ended(DeclarationStatus.Revoked),
        ["merged"] = Ended(DeclarationStatus.Revoked) with { IsMerged = true },
        ["stopped for a while"] = Accepted with { Stops = [new(Noon(12), Noon(14))] },
        ["stopped twice"] = Ended(DeclarationStatus.Withdrawn) with
        {
            Stops = [new(Noon(12), Noon(14)), new(Noon(15), Noon(15).AddHours(1))],
        },
        ["at midnight"] = Accepted with { AcceptedAt = Day(5).StartInJapan() },
        ["up and down in a day"] = Accepted with
        {
            Levels =
            [
                new(StarLevel.OneStar, Day(1), Day(10)),
                new(StarLevel.TwoStar, Day(10), Day(10)),
                new(StarLevel.OneStar, Day(10), null),
            ],
        },
    };

    [Theory]
    // No 基準日: now.
    [InlineData("accepted", null, VerifiedStatus.Accepted, 2)]
    [InlineData("waiting", null, VerifiedStatus.Declared, 2)]
    [InlineData("returned", null, VerifiedStatus.Declared, 2)]
    [InlineData("rejected", null, VerifiedStatus.Rejected, 2)]
    [InlineData("withdrawn", null, VerifiedStatus.Withdrawn, 2)]
    [InlineData("revoked", null, VerifiedStatus.Revoked, 2)]
    [InlineData("merged", null, VerifiedStatus.Merged, 2)]
    [InlineData("stopped for a while", null, VerifiedStatus.Accepted, 2)]
    // Before it was declared there was nothing.
    [InlineData("withdrawn", 0, VerifiedStatus.Unknown, null)]
    [InlineData("accepted", 1, VerifiedStatus.Declared, 1)]
    [InlineData("accepted", 4, VerifiedStatus.Declared, 1)]
    // A day is answered as it ended.
    [InlineData("accepted", 5, VerifiedStatus.Accepted, 1)]
    [InlineData("at midnight", 4, VerifiedStatus.Declared, 1)]
    [InlineData("at midnight", 5, VerifiedStatus.Accepted, 1)]
    [InlineData("accepted", 9, VerifiedStatus.Accepted, 1)]
    [InlineData("accepted", 10, VerifiedStatus.Accepted, 2)]
    [InlineData("up and down in a day", 9, VerifiedStatus.Accepted, 1)]
    [InlineData("up and down in a day", 10, VerifiedStatus.Accepted, 1)]
    // What ended was in force until then.
    [InlineData("withdrawn", 19, VerifiedStatus.Accepted, 2)]
    [InlineData("withdrawn", 20, VerifiedStatus.Withdrawn, 2)]
    [InlineData("revoked", 19, VerifiedStatus.Accepted, 2)]
    [InlineData("revoked", 20, VerifiedStatus.Revoked, 2)]
    [InlineData("merged", 20, VerifiedStatus.Merged, 2)]
    [InlineData("rejected", 19, VerifiedStatus.Declared, 2)]
    [InlineData("rejected", 20, VerifiedStatus.Rejected, 2)]
    [InlineData("returned", 3, VerifiedStatus.Declared, 1)]
    // A stop that was undone happened all the same.
    [InlineData("stopped for a while", 11, VerifiedStatus.Accepted, 2)]
    [InlineData("stopped for a while", 12, VerifiedStatus.Withdrawn, 2)]
    [InlineData("stopped for a while", 13, VerifiedStatus.Withdrawn, 2)]
    [InlineData("stopped for a while", 14, VerifiedStatus.Accepted, 2)]
    [InlineData("stopped twice", 13, VerifiedStatus.Withdrawn, 2)]
    [InlineData("stopped twice", 15, VerifiedStatus.Accepted, 2)]
    [InlineData("stopped twice", 20, VerifiedStatus.Withdrawn, 2)]
    public void The_state_of_a_day_is_that_at_its_end(
        string declaration,
        int? day,
        VerifiedStatus status,
        int? star
    )
    {
        var answer = Answer(Declarations[declaration], asOf: day is { } d ? Day(d) : null);

        Assert.Equal((status, star), (answer.Status, answer.Star));
    }

    [Fact]
    public void A_date_is_told_from_its_day_on()
    {
        Assert.Equal((Day(1), null), Dates(Answer(Accepted, asOf: Day(4))));
        Assert.Equal((Day(1), Day(5)), Dates(Answer(Accepted, asOf: Day(5))));
        Assert.Equal((Day(1), Day(5)), Dates(Answer(Declarations["revoked"])));
        Assert.Equal((null, null), Dates(Answer(Accepted, asOf: Day(0))));
    }

    [Fact]
    public void Whose_it_is_is_told_only_where_it_is_asked_and_known()
    {
        Assert.Null(Answer(Accepted).CorporateNumberMatches);
        Assert.True(Answer(Accepted, "7123456789012").CorporateNumberMatches);
        Assert.False(Answer(Accepted, "7000012050002").CorporateNumberMatches);
        Assert.False(
            Answer(Accepted with { CorporateNumber = null }, "7000012050002").CorporateNumberMatches
        );
        Assert.Null(
            Answer(Accepted with { IsAnonymous = true }, "7000012050002").CorporateNumberMatches
        );
        Assert.Equal(VerificationAnswer.Unknown, Answer(null, "7000012050002"));
    }

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026/11/24", true)]
    [InlineData("２０２６年１１月２４日", true)]
    [InlineData("令和8年11月24日", true)]
    [InlineData("2026-11-25", false)]
    [InlineData("2026-02-30", false)]
    [InlineData("2026-11", false)]
    [InlineData("9999-12-31", false)]
    public void A_day_is_read_up_to_today(string typed, bool read) =>
        Assert.Equal(
            read,
            VerificationQuestion.Read("41234567897", null, typed, Today, out _) is not null
        );

    private static VerificationAnswer Answer(
        VerifiedDeclaration? declaration,
        string? number = null,
        DateOnly? asOf = null
    )
    {
        var asked = CorporateNumber.TryParse(number, out var parsed, out _) ? parsed : null;
        return Verification.Answer(declaration, new("41234567897", asked, asOf));
    }

    private static (DateOnly?, DateOnly?) Dates(VerificationAnswer answer) =>
        (answer.DeclaredOn, answer.AcceptedOn);

    private static VerifiedDeclaration Ended(DeclarationStatus status) =>
        Accepted with
        {
            Status = status,
            EndedAt = Noon(20),
        };

    private static DateOnly Day(int day) => new DateOnly(2026, 2, 28).AddDays(day);

    private static DateTimeOffset Noon(int day) => Day(day).StartInJapan().AddHours(12);
}
