using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Pages.Members;

/// <summary>プロフィールの欄: what 利用者登録 and <c>/my/profile</c> show alike.</summary>
/// <param name="Reference">業種 and 都道府県.</param>
/// <param name="Input">As typed.</param>
/// <param name="WithName">組織名 is asked too; a declared business has one already.</param>
public sealed record ProfileChoices(ReferenceData Reference, ProfileInput Input, bool WithName)
{
    public IEnumerable<FormOption> Industries =>
        Reference
            .Industries.DistinctBy(i => i.MajorCode)
            .Select(i => new FormOption(i.MajorCode, i.MajorName));

    public static IEnumerable<FormOption> Sizes =>
        CompanySizes.All.Select(s => new FormOption(s.Size.ToString(), s.Label));

    public IEnumerable<FormOption> Prefectures =>
        Reference.Prefectures.Select(p => new FormOption(p.Code, p.Name, Group: p.Region));

    public static IEnumerable<FieldError> Check(ReferenceData reference, ProfileInput input) =>
        ProfileRules.Check(
            input,
            reference.Industries.Select(i => i.MajorCode).ToHashSet(),
            reference.Prefectures.Select(p => p.Code).ToHashSet()
        );
}
