using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Experts;

/// <summary>専門家の登録: the fields and their rules.</summary>
public static class ExpertRules
{
    public static readonly Field Name = new("Name", "お名前")
    {
        Required = true,
        Public = true,
        MaxLength = 40,
    };

    public static readonly Field Organisation = new("Organisation", "所属・事務所名")
    {
        Public = true,
        MaxLength = 60,
    };

    public static readonly Field Prefectures = new("Prefectures", "活動する都道府県")
    {
        Required = true,
        Public = true,
    };

    public static readonly Field Qualifications = new("Qualifications", "資格")
    {
        Required = true,
        Public = true,
    };

    public static readonly Field OtherQualification = new(
        "OtherQualification",
        "その他の資格の名前"
    )
    {
        Public = true,
        Hint = "「その他の資格」を選んだときに入力します",
        MaxLength = 60,
    };

    public static readonly Field Topics = new("Topics", "分野") { Required = true, Public = true };

    public static readonly Field Forms = new("Forms", "形態") { Required = true, Public = true };

    public static readonly Field Fee = new("Fee", "費用") { Required = true, Public = true };

    public static readonly Field Introduction = new("Introduction", "自己紹介")
    {
        Required = true,
        Public = true,
        Hint = "どんな会社を、どのように手伝ってきたかを書きます",
        MaxLength = 1000,
    };

    public static readonly Field Website = new("Website", "ホームページ")
    {
        Public = true,
        Hint = "例 https://www.example.co.jp/",
        MaxLength = 200,
    };

    public static readonly Field Agreed = new(
        "Agreed",
        "上の内容が公開され、事務局が確かめることに同意します"
    )
    {
        Required = true,
    };

    /// <summary>What an expert sends in.</summary>
    /// <param name="input">As typed.</param>
    /// <param name="prefectures">The codes there are.</param>
    public static IEnumerable<FieldError> Check(
        ExpertInput input,
        IReadOnlyCollection<string> prefectures
    ) =>
        CheckProfile(input, prefectures)
            .Concat(
                input.Agreed
                    ? []
                    : [Agreed.Says("公開に同意して掲載を申し込む場合は、チェックを入れてください")]
            );

    /// <summary>The profile alone, as the desk corrects it.</summary>
    public static IEnumerable<FieldError> CheckProfile(
        ExpertInput input,
        IReadOnlyCollection<string> prefectures
    )
    {
        var qualifications = EnumCode.ReadAll<ExpertQualifications>(input.Qualifications);
        var other = qualifications.HasFlag(ExpertQualifications.Other);
        FieldError?[] errors =
        [
            Name.CheckText(TypedText.Name(input.Name)),
            Organisation.CheckText(TypedText.Name(input.Organisation)),
            input.Prefectures is [] ? Prefectures.Unchosen()
            : input.Prefectures.All(prefectures.Contains) ? null
            : Prefectures.ChooseAgain(),
            qualifications is ExpertQualifications.None ? Qualifications.Unchosen() : null,
            (OtherQualification with { Required = other }).CheckText(
                TypedText.Name(input.OtherQualification)
            ),
            EnumCode.ReadAll<ExpertTopics>(input.Topics) is ExpertTopics.None
                ? Topics.Unchosen()
                : null,
            EnumCode.ReadAll<ExpertForms>(input.Forms) is ExpertForms.None
                ? Forms.Unchosen()
                : null,
            EnumCode.Read<ExpertFee>(input.Fee) is null ? Fee.Unchosen() : null,
            TypedText.Paragraphs(input.Introduction).Length == 0
                ? Introduction.Empty()
                : Introduction.CheckParagraphs(input.Introduction),
            Website.CheckUrl(TypedText.Url(input.Website)),
        ];
        return errors.OfType<FieldError>();
    }

    /// <param name="input">Passed <see cref="Check"/>.</param>
    public static ExpertProfile Read(ExpertInput input)
    {
        var qualifications = EnumCode.ReadAll<ExpertQualifications>(input.Qualifications);
        return new()
        {
            Name = TypedText.Name(input.Name),
            Organisation = TypedText.Name(input.Organisation),
            Prefectures = [.. input.Prefectures.Distinct().Order(StringComparer.Ordinal)],
            Qualifications = qualifications,
            OtherQualification = qualifications.HasFlag(ExpertQualifications.Other)
                ? TypedText.Name(input.OtherQualification)
                : "",
            Topics = EnumCode.ReadAll<ExpertTopics>(input.Topics),
            Forms = EnumCode.ReadAll<ExpertForms>(input.Forms),
            Fee = EnumCode.Read<ExpertFee>(input.Fee)!.Value,
            Introduction = TypedText.Paragraphs(input.Introduction),
            Website = TypedText.Url(input.Website),
        };
    }
}
