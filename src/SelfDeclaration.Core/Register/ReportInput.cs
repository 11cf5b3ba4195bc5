using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Register;

/// <summary>誤りを知らせる, as typed.</summary>
public sealed record ReportInput
{
    public string? Text { get; set; }
    public string? ReplyMail { get; set; }

    public static readonly Field TextField = new(nameof(Text), "誤っているところと、正しい内容")
    {
        Required = true,
        MaxLength = 1000,
        Hint = "例 所在地が移転前のままです。いまは岡谷市本町です",
    };

    public static readonly Field ReplyMailField = new(
        nameof(ReplyMail),
        "返事が必要なときのメールアドレス"
    )
    {
        MaxLength = 254,
        Hint = "事務局から確かめたいことがあるときにも使います",
    };

    public static IReadOnlyList<FieldError> Check(ReportInput input)
    {
        List<FieldError> errors = [];
        if (TextField.CheckWords(input.Text) is { } textError)
        {
            errors.Add(textError);
        }

        if (
            TypedText.Mail(input.ReplyMail).Length > 0
            && DeclarationRules.CheckMail(ReplyMailField, input.ReplyMail) is { } mailError
        )
        {
            errors.Add(mailError);
        }

        return errors;
    }

    /// <param name="input">Passed <see cref="Check"/>.</param>
    /// <param name="declarationKey">About which.</param>
    /// <param name="now">When it came.</param>
    public static RegisterReport Read(ReportInput input, long declarationKey, DateTimeOffset now) =>
        new()
        {
            DeclarationKey = declarationKey,
            Text = TypedText.Paragraphs(input.Text),
            ReplyMail = TypedText.Mail(input.ReplyMail) is { Length: > 0 } mail ? mail : null,
            ReceivedAt = now,
        };
}
