using SelfDeclaration.Businesses;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.UnitTests.Cases;

public sealed class CaseRulesTests
{
    [Theory]
    [InlineData(DecisionKind.Accept, DeclarationStatus.Accepted)]
    [InlineData(DecisionKind.Return, DeclarationStatus.Returned)]
    [InlineData(DecisionKind.Reject, DeclarationStatus.Rejected)]
    [InlineData(DecisionKind.Revoke, DeclarationStatus.Revoked)]
    public void A_decision_is_allowed_just_where_its_move_is(
        DecisionKind kind,
        DeclarationStatus to
    ) =>
        Assert.All(
            Enum.GetValues<DeclarationStatus>(),
            from =>
                Assert.Equal(
                    // 停止 is taken back by the business, not by a decision.
                    from is not DeclarationStatus.Withdrawn
                        && DeclarationMoves.Allows(from, to),
                    from.Allows(kind)
                )
        );

    [Theory]
    [InlineData("長野県松本市中央1-3-8", "長野県松本市中央一丁目３番８号", Match.Same)]
    [InlineData("長野県松本市中央1-3-8", "長野県松本市中央１丁目３－８サンビル", Match.Same)]
    [InlineData("東京都文京区本駒込2-28-8", "東京都文京区本駒込２丁目２８番８号", Match.Same)]
    [InlineData("東京都文京区本駒込12-8", "東京都文京区本駒込十二番地の８", Match.Same)]
    [InlineData("東京都文京区本駒込2-28-8", "東京都文京区本駒込２丁目２８番８０号", Match.Differs)]
    [InlineData(
        "東京都文京区本駒込2-28-8",
        "東京都文京区本駒込２丁目２８番８－１号",
        Match.Differs
    )]
    [InlineData("東京都文京区本駒込2-28-8", "東京都文京区千駄木２丁目２８番８号", Match.Differs)]
    [InlineData("東京都千代田区三番町6-1", "東京都千代田区三番町６番地１", Match.Same)]
    [InlineData("東京都文京区本駒込2-28-8", null, Match.Unchecked)]
    public void Addresses_are_compared_by_what_they_mean(
        string declared,
        string? found,
        Match expected
    ) => Assert.Equal(expected, DirectoryComparison.Address(declared, found));

    [Fact]
    public void A_return_without_a_reason_is_refused() =>
        Assert.Equal(
            ["差し戻しの理由を入力してください"],
            ReturnReasons.Check([new() { Field = "Phone", Words = "　\n" }]).Select(e => e.Message)
        );

    [Fact]
    public void A_reason_is_a_ready_sentence_and_words_of_ones_own_in_the_order_of_the_form()
    {
        var fields = ReturnReasons.For(BusinessKind.Corporation, StarLevel.OneStar);
        TypedReason[] typed =
        [
            new()
            {
                Field = "Phone",
                Sentence = "つながりません",
                Words = "3回かけました。",
            },
            new() { Field = "Name", Words = "登記と異なります" },
            new() { Field = "Building" },
            new() { Field = "PolicyUrl", Words = "一つ星にはない項目" },
        ];

        Assert.Equal(
            [("Name", "登記と異なります"), ("Phone", "つながりません。3回かけました")],
            ReturnReasons.Read(typed, fields).Select(r => (r.Field, r.Reason))
        );
    }

    [Fact]
    public void A_long_reason_is_told_how_long_it_is()
    {
        TypedReason[] typed = [new() { Field = "Phone", Words = new('長', 301) }];

        var error = Assert.Single(ReturnReasons.Check(typed));

        Assert.Equal("Words.Phone", error.Field);
        Assert.EndsWith("（いまは301文字）", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_ready_sentence_fits_and_has_no_full_stop_at_its_end() =>
        Assert.All(
            ReturnReasons
                .For(BusinessKind.Corporation, StarLevel.TwoStar)
                .Concat(ReturnReasons.For(BusinessKind.SoleProprietor, StarLevel.TwoStar))
                .SelectMany(f => f.Sentences),
            sentence =>
            {
                Assert.InRange(sentence.Length, 1, ReturnReasons.MaxLength);
                Assert.False(sentence.EndsWith('。'));
            }
        );

    [Fact]
    public void A_merger_ends_the_declaration_and_names_the_one_that_stays()
    {
        Assert.True(DeclarationStatus.Accepted.Allows(DecisionKind.Merge));
        Assert.True(DeclarationStatus.Returned.Allows(DecisionKind.Merge));
        Assert.False(DeclarationStatus.Withdrawn.Allows(DecisionKind.Merge));
        Assert.True(DecisionKind.Merge.IsForAcceptance());
        Assert.False(DecisionKind.Return.IsForAcceptance());
    }
}
