using SelfDeclaration.Declarations;
using SelfDeclaration.UnitTests.Businesses;

namespace SelfDeclaration.UnitTests.Declarations;

public sealed class DeclarationDraftTests
{
    private static readonly DateOnly Terms = new(2026, 4, 1);

    private static readonly DeclarationDraft Finished = new()
    {
        Terms = new(Terms, "00", DateTimeOffset.UnixEpoch),
        Business = ABusiness.Corporation,
        PasswordHash = "hash",
        Declaration = ADeclaration.TwoStar,
    };

    public static TheoryData<DeclarePage, DeclarationDraft> Drafts =>
        new()
        {
            { DeclarePage.Terms, new() },
            { DeclarePage.Terms, Finished with { Terms = null } },
            {
                DeclarePage.Terms,
                Finished with
                {
                    Terms = Finished.Terms! with { Version = new(2021, 4, 1) },
                }
            },
            { DeclarePage.Kind, Finished with { Business = new() } },
            {
                DeclarePage.Name,
                Finished with
                {
                    Business = ABusiness.Corporation with { CorporateNumber = "1" },
                }
            },
            {
                DeclarePage.Address,
                Finished with
                {
                    Business = ABusiness.Corporation with { Phone = "" },
                }
            },
            {
                DeclarePage.Address,
                Finished with
                {
                    Business = ABusiness.Corporation with { CityAndTown = "文京区本駒込2-28-8" },
                }
            },
            {
                DeclarePage.Confirm,
                Finished with
                {
                    Business = ABusiness.Corporation with { CityAndTown = "文京区本駒込2-28-8" },
                    KeepCityAsTyped = true,
                }
            },
            {
                DeclarePage.Profile,
                Finished with
                {
                    Business = ABusiness.Corporation with { WantsNews = null },
                }
            },
            { DeclarePage.Profile, Finished with { PasswordHash = null } },
            { DeclarePage.Declaration, Finished with { Declaration = new() } },
            {
                DeclarePage.Declaration,
                Finished with
                {
                    Declaration = ADeclaration.TwoStar with { Pledged = false },
                }
            },
            { DeclarePage.Confirm, Finished },
        };

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Reaches_the_first_page_whose_answers_do_not_pass(
        DeclarePage expected,
        DeclarationDraft draft
    ) => Assert.Equal(expected, draft.Reached(Terms, ADeclaration.Today));
}
