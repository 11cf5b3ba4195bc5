using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;

namespace SelfDeclaration.Web.Changes;

/// <summary>直して再提出する: writes what was put right, and puts the declaration back into the queue.</summary>
public sealed class ResubmitDeclaration(
    ApplyChange apply,
    EnterContactPerson contactPerson,
    RegistrationItems items,
    ChangeDeclaration change,
    CompleteDeclaration complete,
    MailOutbox outbox,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <param name="declaration">差戻し.</param>
    /// <param name="business">Every answer, put right; they pass the rules.</param>
    /// <param name="declared">Level, 目的 and 担当者 likewise.</param>
    /// <param name="note">To the secretariat.</param>
    public async Task<ChangeResult> ResubmitAsync(
        Declaration declaration,
        BusinessInput business,
        DeclarationInput declared,
        string? note
    )
    {
        var registration = items.Differences(declaration.Business, BusinessRules.Read(business));
        if (
            registration.Count > 0
            && await apply.WriteAsync(declaration, registration) is { } refused
        )
        {
            return new(ChangeOutcome.NumberTaken, refused);
        }

        var level = LevelValues.Differences(
            LevelEvidence.Of(declaration.Levels[^1]),
            LevelEvidence.Read(declared)
        );
        if (level.Count > 0)
        {
            apply.WriteLevel(declaration, level);
        }

        var person = EnterContactPerson.Differences(
            declaration.ContactPersons[^1],
            TypedText.Name(declared.ContactName),
            TypedText.Mail(declared.ContactMail)
        );
        if (person.Count > 0)
        {
            contactPerson.Write(declaration, person);
        }

        var now = clock.GetUtcNow();
        declaration.Resubmit(now);
        audit.Note(
            AuditAction.DeclarationResubmitted,
            declaration,
            new(
                note,
                [.. registration, .. level, .. person, .. WritePurposes(declaration, declared)]
            )
        );
        outbox.Add(
            declaration.ContactPersons[^1].Mail,
            new ResubmittedMail(Addressee.Of(declaration), now, complete.AcceptanceTarget(now)),
            subject: null,
            visitor: null
        );
        return await change.SaveAsync(declaration, ChangeOutcome.Applied);
    }

    private static IEnumerable<ChangedValue> WritePurposes(
        Declaration declaration,
        DeclarationInput declared
    )
    {
        var before = Words(declaration.Purposes, declaration.OtherPurpose);
        var chosen = Purposes.All.Select(p => p.Code).Intersect(declared.Purposes).ToList();
        declaration.Purposes.Clear();
        declaration.Purposes.AddRange(chosen);
        declaration.OtherPurpose = declared.Purposes.Contains(Purposes.Other)
            ? TypedText.Name(declared.OtherPurpose)
            : null;
        var after = Words(declaration.Purposes, declaration.OtherPurpose);
        if (before != after)
        {
            yield return ChangedValue.Of(DeclarationFields.Purposes, before, after);
        }
    }

    private static string Words(IEnumerable<string> purposes, string? other) =>
        string.Join(
            "、",
            purposes.Select(p => p == Purposes.Other ? $"その他：{other}" : Purposes.LabelOf(p))
        );
}
