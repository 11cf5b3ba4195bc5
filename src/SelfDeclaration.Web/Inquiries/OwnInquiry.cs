using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>お問い合わせの下書き: what we know already of who is signed in.</summary>
public sealed class OwnInquiry(RegistryDb db, AccountContacts contacts, SignedIn signedIn)
{
    public async Task<InquiryInput> FilledInAsync()
    {
        if (!signedIn.IsBusiness)
        {
            return new();
        }

        var account = await db.Accounts.SingleAsync(a => a.Key == signedIn.AccountKey);
        if (account is AssessmentAccount person)
        {
            return new() { Name = person.Name, Mail = person.Mail };
        }

        var (name, mail, _, declaration) = await contacts.OfAsync(account);
        return new()
        {
            Name = declaration?.ContactPersons[^1].Name,
            Organisation = name,
            Mail = mail,
            Reference = declaration?.ReceiptNumber,
        };
    }
}
