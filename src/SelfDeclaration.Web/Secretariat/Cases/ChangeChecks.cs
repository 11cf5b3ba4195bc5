using SelfDeclaration.Businesses;
using SelfDeclaration.Cases;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>変更の照合: the business as it would be, beside the corporation directory.</summary>
public sealed class ChangeChecks(
    CorporationDirectory corporations,
    RegistrationItems items,
    ReferenceData reference
)
{
    /// <summary>Empty for what the directory says nothing about.</summary>
    public async Task<IReadOnlyList<ComparedValue>> CompareAsync(
        Declaration declaration,
        ChangeRequest request
    )
    {
        if (request.Kind is not ChangeKind.Registration)
        {
            return [];
        }

        var business = items.With(declaration.Business, request.Values);
        if (business.CorporateNumber is not { } number)
        {
            return [];
        }

        var lookup = await corporations.FindAsync(number, CancellationToken.None);
        var found = lookup.Corporation;
        string? AddressOf(string? prefecture, string? city, string? street) =>
            reference.PrefectureName(prefecture) + city + street;
        var address = AddressOf(
            business.PrefectureCode,
            business.CityAndTown,
            business.StreetNumber
        )!;
        var theirs = found is null
            ? null
            : AddressOf(found.PrefectureCode, found.City, found.StreetNumber);
        return
        [
            new(
                BusinessFields.Name.Label,
                business.Name,
                found?.Name,
                DirectoryComparison.Text(business.Name, found?.Name)
            ),
            new("所在地", address, theirs, DirectoryComparison.Address(address, theirs)),
        ];
    }
}
