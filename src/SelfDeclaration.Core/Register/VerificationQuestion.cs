using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Register;

/// <summary>照会: what a program asks about one 自己宣言ID, today or as of an earlier day.</summary>
/// <param name="DeclarationId">Eleven digits; whether anybody has them is the answer's to say.</param>
/// <param name="CorporateNumber">Null where nobody asks whose the ID is.</param>
/// <param name="AsOf">基準日 by Japan's calendar; null for now.</param>
public sealed record VerificationQuestion(
    string DeclarationId,
    CorporateNumber? CorporateNumber,
    DateOnly? AsOf
)
{
    public static readonly Field AsOfField = new("AsOf", "基準日");

    /// <summary>The end of the 基準日, from which on nothing counts; null for now.</summary>
    public DateTimeOffset? End => AsOf?.AddDays(1).StartInJapan();

    /// <summary>Reads what was sent as forms read what is typed; null where there is something to put right.</summary>
    public static VerificationQuestion? Read(
        string? declarationId,
        string? corporateNumber,
        string? asOf,
        DateOnly today,
        out IReadOnlyList<FieldError> errors
    )
    {
        List<FieldError> found = [];
        var id = TypedText.Digits(declarationId);
        // Eleven digits that fail their check are an ID that nobody has, and so a question with an answer.
        if (id.Length != Declarations.DeclarationId.Length || !id.All(char.IsAsciiDigit))
        {
            found.Add(
                new(
                    Verification.DeclarationIdField.Name,
                    Declarations.DeclarationId.Problem(declarationId)!
                )
            );
        }

        CorporateNumber? number = null;
        if (
            !string.IsNullOrWhiteSpace(corporateNumber)
            && !CorporateNumber.TryParse(corporateNumber, out number, out var numberError)
        )
        {
            found.Add(new(Verification.CorporateNumberField.Name, numberError));
        }

        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(asOf))
        {
            day = TypedDates.Read(new() { Year = asOf });
            if (day is null)
            {
                found.Add(AsOfField.Says("基準日は2026-03-07のように書いてください"));
            }
            else if (day > today)
            {
                found.Add(AsOfField.Says($"基準日は今日（{today:yyyy-MM-dd}）までにしてください"));
            }
        }

        errors = found;
        return found is [] ? new(id, number, day) : null;
    }
}
