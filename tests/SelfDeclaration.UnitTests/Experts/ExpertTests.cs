using SelfDeclaration.Experts;

namespace SelfDeclaration.UnitTests.Experts;

public sealed class ExpertTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly s_today = new(2026, 11, 24);
    private static readonly string[] s_prefectures = ["13", "20"];

    private static readonly ExpertInput s_good = new()
    {
        Name = "架空　専門郎",
        Organisation = "架空事務所",
        Prefectures = ["20", "13"],
        Qualifications = ["itcoordinator", "other"],
        OtherQualification = "防災士",
        Topics = ["assessment", "cloud"],
        Forms = ["online"],
        Fee = "negotiable",
        Introduction = "小さな会社の自社診断を手伝います。",
        Website = "www.example.co.jp",
        Agreed = true,
    };

    [Fact]
    public void What_is_typed_is_repaired_and_read_again()
    {
        Assert.Empty(ExpertRules.Check(s_good, s_prefectures));
        var profile = ExpertRules.Read(s_good);

        Assert.Equal(["13", "20"], profile.Prefectures);
        Assert.Equal(["ITコーディネータ", "防災士"], profile.QualificationNames);
        Assert.Equal("https://www.example.co.jp", profile.Website.TrimEnd('/'));
        Assert.Equal(["assessment", "cloud"], ExpertInput.Of(profile).Topics);
        Assert.False(ExpertInput.Of(profile).Agreed);
    }

    [Fact]
    public void What_is_missing_is_asked_for_field_by_field() =>
        Assert.Equal(
            [
                "Name",
                "Prefectures",
                "Qualifications",
                "Topics",
                "Forms",
                "Fee",
                "Introduction",
                "Agreed",
            ],
            ExpertRules.Check(new ExpertInput(), s_prefectures).Select(e => e.Field)
        );

    [Fact]
    public void A_tampered_prefecture_a_nameless_qualification_and_a_script_are_refused()
    {
        Assert.Equal("Prefectures", Wrong(s_good with { Prefectures = ["99"] }));
        Assert.Equal("OtherQualification", Wrong(s_good with { OtherQualification = " " }));
        Assert.Equal("Website", Wrong(s_good with { Website = "javascript:alert(1)" }));
        Assert.Equal("Introduction", Wrong(s_good with { Introduction = new('あ', 1001) }));

        static string Wrong(ExpertInput input) =>
            Assert.Single(ExpertRules.Check(input, s_prefectures)).Field;
    }

    [Fact]
    public void It_waits_is_accepted_and_shown_to_the_end_of_its_year()
    {
        var expert = Begun();
        Assert.Equal(ExpertStatus.Begun, expert.StatusOn(s_today));
        expert.Propose(ExpertRules.Read(s_good), s_now);
        Assert.Equal(ExpertStatus.Waiting, expert.StatusOn(s_today));
        Assert.False(expert.IsShown(s_today));

        expert.Accept("佐藤 恵", s_now, 12);

        var end = new DateOnly(2027, 11, 24);
        Assert.Equal(end, expert.RenewBy);
        Assert.True(expert.IsShown(end));
        Assert.False(expert.IsShown(end.AddDays(1)));
        Assert.Equal(ExpertStatus.Lapsed, expert.StatusOn(end.AddDays(1)));
        Assert.Throws<InvalidOperationException>(() => expert.Accept("佐藤 恵", s_now, 12));
    }

    [Fact]
    public void A_change_waits_beside_what_is_shown_and_a_returned_one_leaves_it()
    {
        var expert = Shown();
        expert.Propose(ExpertRules.Read(s_good) with { Name = "新しい名前" }, s_now);

        expert.Return("佐藤 恵", "別の方の名前です");

        Assert.Equal("架空 専門郎", expert.Profile!.Name.Replace('　', ' '));
        Assert.Equal("新しい名前", expert.Newest!.Name);
        Assert.Equal(ExpertStatus.Shown, expert.StatusOn(s_today));
        Assert.False(expert.IsWaiting);
    }

    [Fact]
    public void Hiding_hides_until_it_is_shown_again()
    {
        var expert = Shown();
        expert.Hide("佐藤 恵", "申し出", s_now);
        Assert.False(expert.IsShown(s_today));
        Assert.False(expert.CanRenew(s_today.AddYears(1), 30));

        expert.Show("佐藤 恵");

        Assert.True(expert.IsShown(s_today));
    }

    [Fact]
    public void Renewing_twice_does_not_give_two_years()
    {
        var expert = Shown();
        Assert.False(expert.CanRenew(s_today, 30));
        var near = new DateOnly(2027, 10, 25);
        Assert.True(expert.CanRenew(near, 30));

        expert.Renew(near, 12);

        Assert.Equal(new DateOnly(2028, 11, 24), expert.RenewBy);
        Assert.False(expert.CanRenew(near, 30));
        expert.Renew(new DateOnly(2029, 1, 1), 12);
        Assert.Equal(new DateOnly(2030, 1, 1), expert.RenewBy);
    }

    [Theory]
    [InlineData("prefecture=13", true)]
    [InlineData("prefecture=27", false)]
    [InlineData("qualification=itcoordinator&topic=cloud", true)]
    [InlineData("qualification=taxaccountant", false)]
    [InlineData("how=visit", false)]
    [InlineData("fee=negotiable", true)]
    [InlineData("q=ボウサイシ", false)]
    [InlineData("q=防災士 自社診断", true)]
    [InlineData("how=none&fee=gold&qualification=none", true)]
    public void Conditions_narrow_and_what_is_not_understood_does_not(string query, bool found)
    {
        var values = query.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);

        Assert.Equal(
            found,
            ExpertQuery.Of(n => values.GetValueOrDefault(n)).Matches(ExpertRules.Read(s_good))
        );
    }

    [Fact]
    public void A_question_needs_a_name_an_address_and_a_text() =>
        Assert.Equal(
            ["Name", "Mail", "Text"],
            ExpertContact.Check(new ExpertContact()).Select(e => e.Field)
        );

    private static Expert Begun() =>
        new()
        {
            Key = Guid.NewGuid(),
            PublicKey = "0123456789abcdef",
            Mail = "expert@example.jp",
            CreatedAt = s_now,
        };

    private static Expert Shown()
    {
        var expert = Begun();
        expert.Propose(ExpertRules.Read(s_good), s_now);
        expert.Accept("佐藤 恵", s_now, 12);
        return expert;
    }
}
