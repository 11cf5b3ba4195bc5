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

    [Fact]
    public void What_waits_stands_in_the_queue_until_it_is_decided()
    {
        var declaration = Declared();
        Assert.Equal(Now, declaration.WaitingSince);

        declaration.Return([Reason]);
        Assert.Null(declaration.WaitingSince);

        declaration.Resubmit(Now.AddDays(3));
        Assert.Equal(Now.AddDays(3), declaration.WaitingSince);
        Assert.Equal([Reason], declaration.ReturnReasons);

        declaration.Accept(Now.AddDays(4));
        Assert.Null(declaration.WaitingSince);
        Assert.Empty(declaration.ReturnReasons);
    }

    [Fact]
    public void A_withdrawal_frees_the_corporation_and_undoing_it_takes_it_again()
    {
        var declaration = Declared();
        declaration.Accept(Now);

        declaration.Withdraw("廃業のため", Now.AddDays(1));
        Assert.Null(declaration.LiveCorporateNumber);
        Assert.Equal(Now.AddDays(1), declaration.EndedAt);

        declaration.UndoWithdrawal(Now.AddDays(2));
        Assert.Equal(DeclarationStatus.Accepted, declaration.Status);
        Assert.Equal("7123456789012", declaration.LiveCorporateNumber);
        Assert.Equal(Now, declaration.AcceptedAt);
        Assert.Null(declaration.EndedAt);
        Assert.Null(declaration.EndReason);
    }

    [Fact]
    public void Undoing_the_withdrawal_of_what_was_never_accepted_puts_it_back_into_the_queue()
    {
        var declaration = Declared();
        declaration.Return([Reason]);
        declaration.Withdraw(null, Now.AddDays(1));

        declaration.UndoWithdrawal(Now.AddDays(2));

        Assert.Equal(DeclarationStatus.Declared, declaration.Status);
        Assert.Equal(Now.AddDays(2), declaration.WaitingSince);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_decision_taken_back_leaves_nothing_behind(bool revoked)
    {
        var declaration = Declared();
        if (revoked)
        {
            declaration.Accept(Now);
        }

        declaration.Hold("電話で確認中", Now);
        var before = declaration.State;
        if (revoked)
        {
            declaration.Revoke("使用規約に違反したため", Now.AddDays(1));
        }
        else
        {
            declaration.Accept(Now.AddDays(1));
        }

        Assert.NotEqual(before.Status, declaration.Status);
        declaration.TakeBack(before);

        Assert.Equivalent(before, declaration.State, strict: true);
    }

    [Fact]
    public void Whatever_is_done_to_it_is_seen_by_whoever_looked_before()
    {
        var declaration = Declared();
        var seen = declaration.Version;

        declaration.Hold("電話で確認中", Now);
        Assert.NotEqual(seen, declaration.Version);
        seen = declaration.Version;

        var before = declaration.State;
        declaration.Accept(Now);
        Assert.NotEqual(seen, declaration.Version);
        seen = declaration.Version;

        declaration.TakeBack(before);
        Assert.NotEqual(seen, declaration.Version);
    }

    private static readonly ReturnReason Reason = new()
    {
        Field = "CityAndTown",
        Label = "市区町村・町名",
        Reason = "番地が入っています",
    };

    internal static Declaration Declared() =>
        new Declaration
        {
            PublicKey = PublicKey.New().Text,
            DeclarationId = DeclarationId.New().Digits,
            ReceiptNumber = "SA-20260307-000000",
            Business = BusinessRules.Read(ABusiness.Corporation),
            LiveCorporateNumber = "7123456789012",
            Star = StarLevel.OneStar,
            DeclaredAt = Now,
            Terms = new(new(2026, 4, 1), "00", Now),
        }.Waiting(Now);
}
