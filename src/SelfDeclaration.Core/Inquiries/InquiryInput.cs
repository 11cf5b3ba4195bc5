using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Inquiries;

/// <summary>お問い合わせ, as typed.</summary>
public sealed record InquiryInput
{
    public InquiryKind? Kind { get; init; }
    public string? Name { get; init; }
    public string? Organisation { get; init; }
    public string? Mail { get; init; }
    public string? Reference { get; init; }
    public string? Text { get; init; }

    public static readonly Field KindField = new(nameof(Kind), "お問い合わせの種類")
    {
        Required = true,
    };

    public static readonly Field NameField = new(nameof(Name), "お名前")
    {
        Required = true,
        MaxLength = 60,
    };

    public static readonly Field OrganisationField = new(nameof(Organisation), "会社・団体の名前");

    public static readonly Field MailField = new(nameof(Mail), "メールアドレス")
    {
        Required = true,
        MaxLength = 254,
        Hint = "回答をこのアドレスに送ります",
    };

    public static readonly Field ReferenceField = new(nameof(Reference), "受付番号または自己宣言ID")
    {
        MaxLength = 40,
        Hint = "分かるときに入力してください。パスワードは書かないでください",
    };

    public static readonly Field TextField = new(nameof(Text), "お問い合わせの内容")
    {
        Required = true,
        MaxLength = 2000,
        Hint = "どの画面で、何をしたときに、どうなったかを書くと、早く回答できます",
    };

    public static IReadOnlyList<FieldError> Check(InquiryInput input)
    {
        FieldError?[] errors =
        [
            input.Kind is not { } kind ? KindField.Unchosen()
            : Enum.IsDefined(kind) ? null
            : KindField.ChooseAgain(),
            NameField.CheckText(TypedText.Name(input.Name)),
            OrganisationField.CheckText(TypedText.Name(input.Organisation)),
            DeclarationRules.CheckMail(MailField, input.Mail),
            ReferenceField.CheckText(TypedText.Street(input.Reference)),
            TextField.CheckWords(input.Text),
        ];
        return [.. errors.OfType<FieldError>()];
    }

    /// <summary>In the form that is kept: what the confirmation shows.</summary>
    public InquiryInput Repaired() =>
        new()
        {
            Kind = Kind,
            Name = TypedText.Name(Name),
            Organisation = TypedText.Name(Organisation),
            Mail = TypedText.Mail(Mail),
            Reference = TypedText.Street(Reference),
            Text = TypedText.Paragraphs(Text),
        };
}
