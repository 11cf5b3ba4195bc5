using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.UnitTests.Businesses;

namespace SelfDeclaration.UnitTests.Declarations;

public sealed class DeclarationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 7, 1, 42, 0, TimeSpan.Zero);

    private static readonly (DeclarationStatus From, DeclarationStatus[] To)[] Moves =
    [
        (
            DeclarationStatus.Declared,
            [
                DeclarationStatus.Accepted,
                DeclarationStatus.Returned,
                DeclarationStatus.Rejected,
                DeclarationStatus.Withdrawn,
            ]
        ),
        (DeclarationStatus.Accepted, [DeclarationStatus.Withdrawn, DeclarationStatus.Revoked]),
        (
            DeclarationStatus.Returned,
            [DeclarationStatus.Declared, DeclarationStatus.Rejected, DeclarationStatus.Withdrawn]
        ),
        (DeclarationStatus.Rejected, []),
        (DeclarationStatus.Withdrawn, [DeclarationStatus.Declared, DeclarationStatus.Accepted]),
        (DeclarationStatus.Revoked, []),
    ];

    [Fact]
    public void Only_these_moves_are_allowed() =>
        Assert.All(
            Moves,
            move =>
                Assert.Equal(
                    move.To.Order(),
                    Enum.GetValues<DeclarationStatus>()
                        .Where(to => DeclarationMoves.Allows(move.From, to))
                )
        );

    [Fact]
    public void Every_status_has_its_moves() =>
        Assert.Equal(Enum.GetValues<DeclarationStatus>(), Moves.Select(m => m.From).Order());

    [Fact]
    public void A_declaration_is_live_until_it_is_refused_or_ended() =>
        Assert.Equal(
            [DeclarationStatus.Declared, DeclarationStatus.Accepted, DeclarationStatus.Returned],
            Enum.GetValues<DeclarationStatus>().Where(s => s.IsLive())
        );

    [Fact]
    public void Accepting_keeps_the_time_and_the_corporation()
    {
        var declaration = Declared();

        declaration.Accept(Now);

        Assert.Equal(DeclarationStatus.Accepted, declaration.Status);
        Assert.Equal(Now, declaration.AcceptedAt);
        Assert.Equal("7123456789012", declaration.LiveCorporateNumber);
    }

    [Fact]
    public void An_accepted_declaration_is_not_accepted_again()
    {
        var declaration = Declared();
        declaration.Accept(Now);

        Assert.Throws<InvalidOperationException>(() => declaration.Accept(Now.AddDays(1)));
        Assert.Equal(Now, declaration.AcceptedAt);
    }

    internal static Declaration Declared() =>
        new()
        {
            PublicKey = PublicKey.New().Text,
            DeclarationId = DeclarationId.New().Digits,
            ReceiptNumber = "SA-20260307-000000",
            Business = BusinessRules.Read(ABusiness.Corporation),
            LiveCorporateNumber = "7123456789012",
            Star = StarLevel.OneStar,
            DeclaredAt = Now,
            Terms = new(new(2026, 4, 1), "00", Now),
        };
}
