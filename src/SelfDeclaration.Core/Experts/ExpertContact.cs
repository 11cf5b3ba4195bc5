using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Experts;

/// <summary>専門家への連絡, as typed. It goes on by mail and is not kept.</summary>
public sealed record ExpertContact
{
    public string? Name { get; init; }
    public string? Organisation { get; init; }
    public string? Mail { get; init; }
    public string? Text { get; init; }

    public static readonly Field NameField = new(nameof(Name), "お名前")
    {
        Required = true,
        MaxLength = 40,
    };

    public static readonly Field OrganisationField = new(nameof(Organisation), "組織名")
    {
        MaxLength = 60,
    };

    public static readonly Field MailField = new(nameof(Mail), "返事を受け取るメールアドレス")
    {
        Required = true,
        MaxLength = 254,
        Hint = "専門家に伝え、返事はこのアドレスに届きます　例 name@example.co.jp",
    };

    public static readonly Field TextField = new(nameof(Text), "相談したいこと")
    {
        Required = true,
        MaxLength = 1000,
        Hint = "パスワードなど、秘密の情報は書かないでください",
    };

    public static IReadOnlyList<FieldError> Check(ExpertContact contact)
    {
        FieldError?[] errors =
        [
            NameField.CheckText(TypedText.Name(contact.Name)),
            OrganisationField.CheckText(TypedText.Name(contact.Organisation)),
            DeclarationRules.CheckMail(MailField, contact.Mail),
            TypedText.Paragraphs(contact.Text).Length == 0
                ? TextField.Empty()
                : TextField.CheckParagraphs(contact.Text),
        ];
        return [.. errors.OfType<FieldError>()];
    }

    /// <summary>In the form that is sent.</summary>
    public ExpertContact Repaired() =>
        new()
        {
            Name = TypedText.Name(Name),
            Organisation = TypedText.Name(Organisation),
            Mail = TypedText.Mail(Mail),
            Text = TypedText.Paragraphs(Text),
        };
}

/// <summary>専門家の登録を始める: only the address, which a mailed link proves.</summary>
public sealed record ExpertStart
{
    public string? Mail { get; init; }

    public static readonly Field MailField = new(nameof(Mail), "メールアドレス")
    {
        Required = true,
        MaxLength = 254,
        Hint = "公開しません。登録と、相談の連絡に使います　例 name@example.co.jp",
    };

    public static FieldError? Check(ExpertStart start) =>
        DeclarationRules.CheckMail(MailField, start.Mail);
}
