using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Web.Pages.My.Registration;

/// <summary>登録情報の区分 in addresses, and the fields its form shows.</summary>
public static class RegistrationSlugs
{
    public static string Slug(this RegistrationSection section) =>
        section switch
        {
            RegistrationSection.Name => "name",
            RegistrationSection.Address => "address",
            RegistrationSection.Contact => "contact",
            RegistrationSection.Profile => "profile",
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    /// <summary>Null for an address that names no section.</summary>
    public static RegistrationSection? Read(string slug) =>
        Enum.GetValues<RegistrationSection>()
            .Select(s => (RegistrationSection?)s)
            .FirstOrDefault(s => s!.Value.Slug() == slug);

    public static IReadOnlyCollection<string> FieldsOf(RegistrationSection section) =>
        [.. Fields(section).Select(f => f.Name)];

    /// <summary>These answers, with those of one section as typed.</summary>
    public static BusinessInput With(
        this BusinessInput answers,
        RegistrationSection section,
        BusinessInput typed
    ) =>
        section switch
        {
            RegistrationSection.Name => answers with
            {
                CorporateNumber = typed.CorporateNumber,
                Name = typed.Name,
                NameKana = typed.NameKana,
                RepresentativeName = typed.RepresentativeName,
                RepresentativeNameKana = typed.RepresentativeNameKana,
                TradeName = typed.TradeName,
                PublishTradeName = typed.PublishTradeName,
            },
            RegistrationSection.Address => answers with
            {
                PostalCode = typed.PostalCode,
                Prefecture = typed.Prefecture,
                CityAndTown = typed.CityAndTown,
                StreetNumber = typed.StreetNumber,
            },
            RegistrationSection.Contact => answers with
            {
                Building = typed.Building,
                Phone = typed.Phone,
                Url = typed.Url,
            },
            RegistrationSection.Profile => answers with
            {
                Industry = typed.Industry,
                BelongsToAssociation = typed.BelongsToAssociation,
                Association = typed.Association,
                WantsNews = typed.WantsNews,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    private static Field[] Fields(RegistrationSection section) =>
        section switch
        {
            RegistrationSection.Name =>
            [
                BusinessFields.CorporateNumber,
                BusinessFields.Name,
                BusinessFields.NameKana,
                BusinessFields.RepresentativeName,
                BusinessFields.RepresentativeNameKana,
                BusinessFields.TradeName,
                BusinessFields.PublishTradeName,
            ],
            RegistrationSection.Address =>
            [
                BusinessFields.PostalCode,
                BusinessFields.Prefecture,
                BusinessFields.CityAndTown,
                BusinessFields.StreetNumber,
            ],
            RegistrationSection.Contact =>
            [
                BusinessFields.Building,
                BusinessFields.Phone,
                BusinessFields.Url,
            ],
            RegistrationSection.Profile =>
            [
                BusinessFields.Industry,
                BusinessFields.BelongsToAssociation,
                BusinessFields.Association,
                BusinessFields.WantsNews,
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
}
