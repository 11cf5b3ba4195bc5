using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Changes;

/// <summary>担当者変更の申し出, exactly as typed by somebody who is not signed in.</summary>
public sealed record ContactPersonClaim
{
    public string? DeclarationId { get; init; }

    // One of the two: the number, or reading and phone.
    public string? CorporateNumber { get; init; }
    public string? NameKana { get; init; }
    public string? Phone { get; init; }

    public string? ContactName { get; init; }
    public string? ContactMail { get; init; }

    /// <summary>「このまま使う」 was pressed under a likely slip in the address.</summary>
    public bool KeepMailAsTyped { get; init; }

    /// <summary>前の担当者のメールアドレスは使われていない.</summary>
    public bool MailBeforeIsDead { get; init; }
}

/// <summary>担当者変更の申し出の入力規則. They look at the form alone: whether it matches a declaration is not told.</summary>
public static class ContactPersonClaimRules
{
    public static readonly Field DeclarationId = new(
        nameof(ContactPersonClaim.DeclarationId),
        "自己宣言ID"
    )
    {
        Required = true,
        Hint = "4で始まる11桁の番号です。完了のお知らせのメールに書いてあります",
    };

    public static readonly Field CorporateNumber = new(
        nameof(ContactPersonClaim.CorporateNumber),
        "法人番号"
    )
    {
        Hint = "法人の方だけ。13桁の番号です",
    };

    public static readonly Field NameKana = new(
        nameof(ContactPersonClaim.NameKana),
        "事業者名または代表者名の読み（カタカナ）"
    )
    {
        Hint = "法人番号を入力したときは、いりません",
    };

    public static readonly Field Phone = new(nameof(ContactPersonClaim.Phone), "登録した電話番号")
    {
        Hint = "法人番号を入力したときは、いりません",
    };

    public static readonly Field MailBeforeIsDead = new(
        nameof(ContactPersonClaim.MailBeforeIsDead),
        "前の担当者のメールアドレスは、もう使われていません"
    );

    public static IEnumerable<FieldError> Check(ContactPersonClaim claim)
    {
        if (Declarations.DeclarationId.Problem(claim.DeclarationId) is { } id)
        {
            yield return DeclarationId.Says(id);
        }

        foreach (var error in ProofErrors(claim))
        {
            yield return error;
        }

        if (ChangeFields.NewContactName.CheckText(TypedText.Name(claim.ContactName)) is { } name)
        {
            yield return name;
        }

        if (DeclarationRules.CheckMail(ChangeFields.NewContactMail, claim.ContactMail) is { } mail)
        {
            yield return mail;
        }
    }

    private static IEnumerable<FieldError> ProofErrors(ContactPersonClaim claim)
    {
        if (TypedText.Digits(claim.CorporateNumber).Length > 0)
        {
            if (!Businesses.CorporateNumber.TryParse(claim.CorporateNumber, out _, out var problem))
            {
                yield return CorporateNumber.Says(problem);
            }

            yield break;
        }

        if (TypedText.Kana(claim.NameKana).Length == 0 && TypedText.Phone(claim.Phone).Length == 0)
        {
            yield return CorporateNumber.Says(
                "法人番号を入力してください。個人事業主の方は、下の読みと電話番号を入力してください"
            );
            yield break;
        }

        if (TypedText.Kana(claim.NameKana).Length == 0)
        {
            yield return NameKana.Empty();
        }

        if (TypedText.Phone(claim.Phone).Length == 0)
        {
            yield return Phone.Empty();
        }
    }
}
