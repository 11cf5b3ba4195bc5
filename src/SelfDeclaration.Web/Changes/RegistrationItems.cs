using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Changes;

/// <summary>登録情報の一項目: how it is read from a business in words, and written from the same words.</summary>
public sealed record RegistrationItem(
    Field Field,
    RegistrationSection Section,
    Func<Business, string?> Read,
    Action<Business, string?> Write
);

/// <summary>
/// 登録情報の項目, in the order of the form. Changes keep words, so that the business, the secretariat and the
/// record read them as they are.
/// </summary>
public sealed class RegistrationItems(ReferenceData reference)
{
    private const string Publish = "公開する";
    private const string DoNotPublish = "公開しない";
    private const string BelongsToNone = "所属していない";
    private const string Wants = "希望する";
    private const string DoesNotWant = "希望しない";

    public IEnumerable<RegistrationItem> Of(BusinessKind kind) =>
        [.. NameItems(kind), .. AddressItems(), .. ContactItems, .. ProfileItems()];

    public IEnumerable<RegistrationItem> Of(BusinessKind kind, RegistrationSection section) =>
        Of(kind).Where(item => item.Section == section);

    /// <summary>Every value of these items that is not the same.</summary>
    public List<ChangedValue> Differences(
        Business before,
        Business after,
        Func<RegistrationItem, bool>? only = null
    ) =>
        [
            .. Of(before.Kind)
                .Where(only ?? (_ => true))
                .Select(item => ChangedValue.Of(item.Field, item.Read(before), item.Read(after)))
                .Where(value => value.Before != value.After),
        ];

    /// <summary>Writes the values after; whatever is no item of a business is left alone.</summary>
    public void Write(Business business, IEnumerable<ChangedValue> values)
    {
        var items = Of(business.Kind).ToDictionary(item => item.Field.Name);
        foreach (var value in values)
        {
            if (items.TryGetValue(value.Field, out var item))
            {
                item.Write(business, value.After);
            }
        }
    }

    /// <summary>The business as it would be with these values.</summary>
    public Business With(Business business, IEnumerable<ChangedValue> values)
    {
        var changed = BusinessRules.Read(BusinessInput.Of(business));
        Write(changed, values);
        return changed;
    }

    private static RegistrationItem[] NameItems(BusinessKind kind) =>
        kind is BusinessKind.Corporation
            ?
            [
                Name(
                    BusinessFields.CorporateNumber,
                    b => b.CorporateNumber,
                    (b, v) => b.CorporateNumber = v
                ),
                Name(BusinessFields.Name, b => b.Name, (b, v) => b.Name = v!),
                Name(BusinessFields.NameKana, b => b.NameKana, (b, v) => b.NameKana = v!),
            ]
            :
            [
                Name(BusinessFields.RepresentativeName, b => b.Name, (b, v) => b.Name = v!),
                Name(
                    BusinessFields.RepresentativeNameKana,
                    b => b.NameKana,
                    (b, v) => b.NameKana = v!
                ),
                Name(BusinessFields.TradeName, b => b.TradeName, (b, v) => b.TradeName = v),
                Name(
                    BusinessFields.PublishTradeName,
                    b => b.PublishTradeName ? Publish : DoNotPublish,
                    (b, v) => b.PublishTradeName = v == Publish
                ),
            ];

    private static RegistrationItem Name(
        Field field,
        Func<Business, string?> read,
        Action<Business, string?> write
    ) => new(field, RegistrationSection.Name, read, write);

    private RegistrationItem[] AddressItems() =>
        [
            new(
                BusinessFields.PostalCode,
                RegistrationSection.Address,
                b => $"{b.PostalCode[..3]}-{b.PostalCode[3..]}",
                (b, v) => b.PostalCode = v!.Replace("-", "")
            ),
            new(
                BusinessFields.Prefecture,
                RegistrationSection.Address,
                b => reference.PrefectureName(b.PrefectureCode),
                (b, v) => b.PrefectureCode = reference.Prefectures.Single(p => p.Name == v).Code
            ),
            new(
                BusinessFields.CityAndTown,
                RegistrationSection.Address,
                b => b.CityAndTown,
                (b, v) => b.CityAndTown = v!
            ),
            new(
                BusinessFields.StreetNumber,
                RegistrationSection.Address,
                b => b.StreetNumber,
                (b, v) => b.StreetNumber = v!
            ),
        ];

    private static readonly RegistrationItem[] ContactItems =
    [
        new(
            BusinessFields.Building,
            RegistrationSection.Contact,
            b => b.Building,
            (b, v) => b.Building = v
        ),
        new(
            BusinessFields.Phone,
            RegistrationSection.Contact,
            b => b.Phone,
            (b, v) => b.Phone = v!
        ),
        new(BusinessFields.Url, RegistrationSection.Contact, b => b.Url, (b, v) => b.Url = v),
    ];

    private RegistrationItem[] ProfileItems() =>
        [
            new(
                BusinessFields.Industry,
                RegistrationSection.Profile,
                b => $"{b.IndustryCode} {reference.IndustryName(b.IndustryCode)}",
                (b, v) => b.IndustryCode = v![..2]
            ),
            new(
                BusinessFields.BelongsToAssociation,
                RegistrationSection.Profile,
                b => b.Association ?? BelongsToNone,
                (b, v) => b.Association = v == BelongsToNone ? null : v
            ),
            new(
                BusinessFields.WantsNews,
                RegistrationSection.Profile,
                b => b.WantsNews ? Wants : DoesNotWant,
                (b, v) => b.WantsNews = v == Wants
            ),
        ];
}
