using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;

namespace SelfDeclaration.Web.Changes;

/// <summary>
/// 変更の反映: writes changed values to the business and its declaration, and adds the mails that tell of it.
/// The one way in, whether the change waited for the secretariat or not. Saves nothing.
/// </summary>
public sealed class ApplyChange(
    RegistryDb db,
    RegistrationItems items,
    BusinessChecks checks,
    EnterContactPerson contactPerson,
    MailOutbox outbox,
    TimeProvider clock
)
{
    /// <summary>反映する: a request the secretariat accepts. The caller moves the request, notes it and saves.</summary>
    /// <returns>Null; or a sentence for whoever asked, saying why it cannot be done, and nothing is changed.</returns>
    public async Task<string?> ApplyAsync(ChangeRequest request)
    {
        var declaration = await db
            .Declarations.Include(d => d.Business)
            .Include(d => d.Levels.OrderBy(l => l.Key))
            .Include(d => d.ContactPersons.OrderBy(c => c.Key))
            .AsSplitQuery()
            .SingleAsync(d => d.Key == request.DeclarationKey);
        if (!declaration.Status.IsLive())
        {
            return "この自己宣言は終わっているため、変更を反映できません";
        }

        switch (request.Kind)
        {
            case ChangeKind.Registration:
                return await ApplyRegistrationAsync(declaration, request.Values);
            case ChangeKind.StarLevel:
                ApplyLevel(declaration, request.Values);
                return null;
            case ChangeKind.ContactPerson:
                await contactPerson.EnterAsync(declaration, request.Values);
                return null;
            default:
                throw new InvalidOperationException($"Unknown kind {request.Kind}.");
        }
    }

    /// <summary>登録情報変更</summary>
    /// <returns>Null, or why it cannot be done.</returns>
    public async Task<string?> ApplyRegistrationAsync(
        Declaration declaration,
        IReadOnlyList<ChangedValue> values
    )
    {
        if (await WriteAsync(declaration, values) is { } refused)
        {
            return refused;
        }

        Send(
            declaration,
            new RegistrationChangedMail(Addressee.Of(declaration), values, clock.GetUtcNow())
        );
        return null;
    }

    /// <summary>段階の変更</summary>
    public void ApplyLevel(Declaration declaration, IReadOnlyList<ChangedValue> values)
    {
        var (before, now) = (declaration.Star, clock.GetUtcNow());
        WriteLevel(declaration, values);
        Send(
            declaration,
            new StarLevelChangedMail(Addressee.Of(declaration), before, declaration.Star, now)
        );
    }

    internal void WriteLevel(Declaration declaration, IReadOnlyList<ChangedValue> values) =>
        declaration.ChangeLevel(
            LevelValues.With(LevelEvidence.Of(declaration.Levels[^1]), values),
            clock.GetUtcNow().DateInJapan()
        );

    /// <summary>The values alone, without a mail.</summary>
    internal async Task<string?> WriteAsync(
        Declaration declaration,
        IReadOnlyList<ChangedValue> values
    )
    {
        var business = declaration.Business;
        var changed = items.With(business, values);
        if (
            changed.CorporateNumber is { } number
            && number != business.CorporateNumber
            && await TakenBySentenceAsync(declaration, number) is { } taken
        )
        {
            return taken;
        }

        items.Write(business, values);
        if (declaration.LiveCorporateNumber is not null)
        {
            declaration.LiveCorporateNumber = business.CorporateNumber;
        }

        business.DirectoryCheck = await checks.CompareWithDirectoryAsync(
            BusinessInput.Of(business)
        );
        declaration.ResemblesAnother = await checks.ResemblesAnotherAsync(
            business,
            declaration.Key
        );
        declaration.Touch();
        return null;
    }

    /// <summary>Why a declaration cannot have this 法人番号; null when it can.</summary>
    public async Task<string?> TakenBySentenceAsync(Declaration declaration, string number) =>
        declaration.DuplicateReason is null
        && await db.Declarations.AnyAsync(d =>
            d.LiveCorporateNumber == number && d.Key != declaration.Key
        )
            ? $"法人番号 {number} では、別の自己宣言がされています。事務局にお問い合わせください"
            : null;

    private void Send(Declaration declaration, MailFacts facts) =>
        outbox.Add(declaration.ContactPersons[^1].Mail, facts, subject: null, visitor: null);
}
