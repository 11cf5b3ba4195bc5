using SelfDeclaration.Accounts;
using SelfDeclaration.Businesses;

namespace SelfDeclaration.Declarations;

/// <summary>宣言完了で生まれるもの: the declaration and the sign-in that goes with it.</summary>
public sealed record NewDeclaration(Declaration Declaration, BusinessAccount Account)
{
    /// <summary>Draws new numbers; whoever stores them draws again when one is taken.</summary>
    /// <param name="answers">Answers that pass every rule.</param>
    /// <param name="receiptNumber">受付番号 of the application.</param>
    /// <param name="directory">How the 法人番号 compared with the directory.</param>
    /// <param name="now">The moment of 宣言完了, UTC.</param>
    public static NewDeclaration From(
        DeclarationDraft answers,
        string receiptNumber,
        DirectoryCheck directory,
        DateTimeOffset now
    )
    {
        var business = BusinessRules.Read(answers.Business);
        business.DirectoryCheck = directory;
        var declared = DeclaredContent.Read(answers.Declaration);
        var declaration = new Declaration
        {
            PublicKey = Declarations.PublicKey.New().Text,
            DeclarationId = Declarations.DeclarationId.New().Digits,
            ReceiptNumber = receiptNumber,
            Business = business,
            Star = declared.Level.Star,
            DeclaredAt = now,
            LiveCorporateNumber = answers.DuplicateReason is null ? business.CorporateNumber : null,
            DuplicateReason = answers.DuplicateReason,
            Origin = answers.Origin,
            Terms = answers.Terms!,
            Levels = [declared.Level.From(now.DateInJapan())],
            ContactPersons =
            [
                new()
                {
                    Name = declared.ContactName,
                    Mail = declared.ContactMail,
                    From = now,
                },
            ],
            Purposes = [.. declared.Purposes],
            OtherPurpose = declared.OtherPurpose,
            Questionnaire = declared.Questionnaire,
        };
        var account = new BusinessAccount
        {
            UserNumber = Accounts.UserNumber.New().Digits,
            PasswordHash = answers.PasswordHash!,
            Business = business,
            CreatedAt = now,
        };
        return new(declaration.Waiting(now), account);
    }
}
