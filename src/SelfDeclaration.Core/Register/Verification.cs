using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Register;

/// <summary>自己宣言の確認の入力: two things the business itself has told whoever asks.</summary>
public sealed record VerificationInput
{
    public string? DeclarationId { get; set; }

    /// <summary>Of a 法人.</summary>
    public string? CorporateNumber { get; set; }

    /// <summary>Of a 個人事業主, who has no 法人番号.</summary>
    public string? RepresentativeName { get; set; }
}

/// <summary>自己宣言の確認: whether a 自己宣言ID is that of this business, yes or no.</summary>
/// <remarks>
/// An ID alone never tells a name, and a no never says why: an ID that does not exist, one of another business and one
/// that is not public are answered alike, so nobody learns by trying.
/// </remarks>
public static class Verification
{
    public static readonly Field DeclarationIdField = new(
        nameof(VerificationInput.DeclarationId),
        "自己宣言ID"
    )
    {
        Required = true,
        Hint = "4で始まる11桁の番号です",
    };

    public static readonly Field CorporateNumberField = new(
        nameof(VerificationInput.CorporateNumber),
        "法人番号"
    )
    {
        Hint = "法人のとき　例 7123456789012",
    };

    public static readonly Field RepresentativeNameField = new(
        nameof(VerificationInput.RepresentativeName),
        "代表者名"
    )
    {
        Hint = "個人事業主のとき（法人番号がないため）",
    };

    public static IReadOnlyList<FieldError> Check(VerificationInput input)
    {
        List<FieldError> errors = [];
        if (DeclarationId.Problem(input.DeclarationId) is { } idError)
        {
            errors.Add(new(DeclarationIdField.Name, idError));
        }

        if (NumberError(input) is { } numberError)
        {
            errors.Add(new(CorporateNumberField.Name, numberError));
        }

        return errors;
    }

    /// <summary>The business as anybody may see it, or null for no.</summary>
    /// <param name="row">Whatever the register has under the ID.</param>
    /// <param name="input">Passed <see cref="Check"/>.</param>
    public static PublicBusiness? Confirm(RegisterRow? row, VerificationInput input) =>
        row is not null && Matches(row, input) ? PublicBusiness.Of(row) : null;

    private static bool Matches(RegisterRow row, VerificationInput input) =>
        CorporateNumber.TryParse(input.CorporateNumber, out var number, out _)
            ? row.CorporateNumber == number.Digits
            : row.CorporateNumber is null
                && SearchText.Fold(row.Name) == SearchText.Fold(input.RepresentativeName);

    private static string? NumberError(VerificationInput input)
    {
        if (!string.IsNullOrWhiteSpace(input.CorporateNumber))
        {
            return CorporateNumber.TryParse(input.CorporateNumber, out _, out var error)
                ? null
                : error;
        }

        return SearchText.Fold(input.RepresentativeName).Length == 0
            ? "法人番号を入力してください（個人事業主は代表者名）"
            : null;
    }
}
