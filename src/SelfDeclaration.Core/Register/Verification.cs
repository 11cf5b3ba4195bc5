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

    /// <summary>What a program is told: the state at the end of the 基準日, or now.</summary>
    /// <param name="declaration">Whatever the register has under the ID.</param>
    /// <param name="question">About that ID.</param>
    /// <remarks>
    /// A decision that was taken back counts as never made. The 法人番号 is compared with today's: which one was
    /// registered on an earlier day is not kept.
    /// </remarks>
    public static VerificationAnswer Answer(
        VerifiedDeclaration? declaration,
        VerificationQuestion question
    )
    {
        var end = question.End ?? DateTimeOffset.MaxValue;
        return declaration is null || declaration.DeclaredAt >= end
            ? VerificationAnswer.Unknown
            : new(
                StatusAt(end, declaration),
                (int)StarOn(question.AsOf, declaration),
                declaration.DeclaredAt.DateInJapan(),
                declaration.AcceptedAt < end ? declaration.AcceptedAt?.DateInJapan() : null,
                question.CorporateNumber is { } number && !declaration.IsAnonymous
                    ? IsOf(number, declaration.CorporateNumber)
                    : null
            );
    }

    private static VerifiedStatus StatusAt(DateTimeOffset end, VerifiedDeclaration declaration) =>
        declaration.EndedAt < end
            ? declaration switch
            {
                { IsMerged: true } => VerifiedStatus.Merged,
                { Status: DeclarationStatus.Rejected } => VerifiedStatus.Rejected,
                { Status: DeclarationStatus.Withdrawn } => VerifiedStatus.Withdrawn,
                { Status: DeclarationStatus.Revoked } => VerifiedStatus.Revoked,
                _ => throw new InvalidOperationException(
                    $"{declaration.Status} is no end, and yet it has one."
                ),
            }
        : declaration.Stops.Any(s => s.From < end && end <= s.To) ? VerifiedStatus.Withdrawn
        : declaration.AcceptedAt < end ? VerifiedStatus.Accepted
        : VerifiedStatus.Declared;

    // A level holds from its first day; of two that begin on one day, the later one.
    private static StarLevel StarOn(DateOnly? day, VerifiedDeclaration declaration) =>
        declaration.Levels.LastOrDefault(l => day is not null && l.From <= day)?.Star
        ?? declaration.Star;

    private static bool IsOf(CorporateNumber asked, string? registered) =>
        registered == asked.Digits;

    private static bool Matches(RegisterRow row, VerificationInput input) =>
        CorporateNumber.TryParse(input.CorporateNumber, out var number, out _)
            ? IsOf(number, row.CorporateNumber)
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
