using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Accounts;

/// <summary>プロフィールの入力規則</summary>
public static class ProfileRules
{
    /// <param name="input">As typed.</param>
    /// <param name="industries">Codes of the 大分類.</param>
    /// <param name="prefectures">Codes of the 都道府県.</param>
    public static IEnumerable<FieldError> Check(
        ProfileInput input,
        IReadOnlySet<string> industries,
        IReadOnlySet<string> prefectures
    ) =>
        (
            (FieldError?[])
                [
                    ProfileFields.Organisation.CheckText(TypedText.Name(input.Organisation)),
                    string.IsNullOrEmpty(input.MajorIndustry)
                    || industries.Contains(input.MajorIndustry)
                        ? null
                        : ProfileFields.MajorIndustry.ChooseAgain(),
                    input.Size is { } size && !Enum.IsDefined(size)
                        ? ProfileFields.Size.ChooseAgain()
                        : null,
                    string.IsNullOrEmpty(input.Prefecture) || prefectures.Contains(input.Prefecture)
                        ? null
                        : ProfileFields.Prefecture.ChooseAgain(),
                ]
        ).OfType<FieldError>();

    /// <summary>氏名またはニックネーム, which only an <see cref="AssessmentAccount"/> has.</summary>
    public static FieldError? CheckName(ProfileInput input) =>
        ProfileFields.Name.CheckText(TypedText.Name(input.Name));

    /// <summary>Takes over what was typed; the day of a consent that goes on is kept.</summary>
    public static void Write(ProfileInput input, Profile profile, DateTimeOffset now)
    {
        profile.Organisation = NullIfEmpty(TypedText.Name(input.Organisation));
        profile.MajorIndustry = NullIfEmpty(input.MajorIndustry);
        profile.Size = input.Size;
        profile.Prefecture = NullIfEmpty(input.Prefecture);
        profile.StatisticsConsentAt = input.Consents ? profile.StatisticsConsentAt ?? now : null;
        profile.UpdatedAt = now;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
