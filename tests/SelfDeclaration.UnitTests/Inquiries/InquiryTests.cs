using SelfDeclaration.Inquiries;

namespace SelfDeclaration.UnitTests.Inquiries;

public sealed class InquiryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(9));

    [Theory]
    [InlineData("Re: 【SECURITY ACTION】お問い合わせへの回答（Q-20261124-7K3M9X）")]
    [InlineData("q-20261124-7k3m9x について")]
    [InlineData("Ｑ－２０２６１１２４－７Ｋ３Ｍ９Ｘ")]
    [InlineData("Q202611247K3M9X")]
    public void A_number_is_found_however_it_is_written(string subject) =>
        Assert.Equal("Q-20261124-7K3M9X", InquiryNumber.FindIn(subject));

    [Theory]
    [InlineData("お問い合わせ")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("FAQ-20261124-7K3M9X")]
    [InlineData("Q-20261124-7K3M9XX")]
    public void Anything_else_is_no_number(string? subject) =>
        Assert.Null(InquiryNumber.FindIn(subject));

    [Fact]
    public void A_new_number_is_found_again()
    {
        var number = InquiryNumber.New(new(2026, 11, 24));

        Assert.Equal(number, InquiryNumber.FindIn($"Re: {number}"));
    }

    [Fact]
    public void What_is_missing_is_asked_for_by_its_name()
    {
        Assert.Equal(
            [
                "お問い合わせの種類を選んでください",
                "お名前を入力してください",
                "メールアドレスを入力してください",
                "お問い合わせの内容を入力してください",
            ],
            InquiryInput.Check(new()).Select(e => e.Message)
        );
    }

    [Fact]
    public void Who_is_up_changes_with_answers_and_replies_and_a_second_mail_waits_no_shorter()
    {
        var inquiry = AnInquiry();
        inquiry.Assign(7, "佐藤 恵", "佐藤 恵", Now.AddHours(1));
        Assert.Equal((InquiryState.InProgress, Now), (inquiry.State, inquiry.Since));

        inquiry.Answer("回答", "佐藤 恵", "1@example.jp", Now.AddHours(2));
        Assert.Equal((InquiryState.Answered, Now.AddHours(2)), (inquiry.State, inquiry.Since));

        inquiry.Receive("もう一つ", "taro@example.jp", "2@example.jp", Now.AddHours(3));
        inquiry.Receive("さらに", "taro@example.jp", "3@example.jp", Now.AddHours(4));
        Assert.Equal((InquiryState.New, Now.AddHours(3)), (inquiry.State, inquiry.Since));

        inquiry.Close("佐藤 恵", "完了にしました", Now.AddHours(5));
        inquiry.Reopen("佐藤 恵", Now.AddHours(6));
        Assert.Equal((InquiryState.InProgress, Now.AddHours(6)), (inquiry.State, inquiry.Since));
        Assert.Equal(6, inquiry.Version);
    }

    [Fact]
    public void A_template_says_what_is_known_and_nothing_in_a_name_is_a_placeholder()
    {
        var text = AnswerRules.Fill(
            "{{name}} 様 {{organisation}} {{number}} {{staff}}",
            AnInquiry(),
            "佐藤 恵"
        );

        Assert.Equal("{{staff}} 様  Q-20261124-7K3M9X 佐藤 恵", text);
        Assert.Equal(
            "回答に {{staff}} が残っています。言葉に置き換えてください",
            Assert.Single(AnswerRules.Check(text)).Message
        );
        Assert.StartsWith(
            "本文の {{phone}} は使えません",
            Assert.Single(AnswerRules.CheckTemplate("題", "{{phone}}")).Message,
            StringComparison.Ordinal
        );
    }

    private static Inquiry AnInquiry() =>
        new()
        {
            Number = "Q-20261124-7K3M9X",
            SubmitKey = Guid.NewGuid(),
            Kind = InquiryKind.Other,
            Name = "{{staff}}",
            Mail = "taro@example.jp",
            ReceivedAt = Now,
            Since = Now,
        };
}
