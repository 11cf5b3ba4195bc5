using SelfDeclaration.Validation;

namespace SelfDeclaration.Businesses;

public static class BusinessRules
{
    public static IEnumerable<FieldError> CheckKind(BusinessInput input) => [];

    public static IEnumerable<FieldError> CheckName(BusinessInput input) => [];

    public static IEnumerable<FieldError> CheckAddress(BusinessInput input, bool keepCity) => [];

    public static IEnumerable<FieldError> CheckProfile(BusinessInput input) => [];

    public static Business Read(BusinessInput input) =>
        new()
        {
            Kind = input.Kind!.Value,
            Name = input.Name!,
            NameKana = input.NameKana!,
            PostalCode = input.PostalCode!,
            PrefectureCode = input.Prefecture!,
            CityAndTown = input.CityAndTown!,
            StreetNumber = input.StreetNumber!,
            Phone = input.Phone!,
            IndustryCode = input.Industry!,
        };
}
