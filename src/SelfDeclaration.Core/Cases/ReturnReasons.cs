using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Cases;

/// <summary>差戻しの項目: a field the business can put right, and the sentences that say what.</summary>
public sealed record ReturnableField(Field Field, IReadOnlyList<string> Sentences);

/// <summary>差戻しの理由, as typed for one field: a ready sentence, words of one's own, or both.</summary>
public sealed record TypedReason
{
    public string? Field { get; init; }
    public string? Sentence { get; init; }
    public string? Words { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Sentence) && string.IsNullOrWhiteSpace(Words);

    public string Text =>
        string.Join(
            "。",
            new[] { Sentence ?? "", TypedText.Paragraphs(Words) }
                .Select(t => t.Trim().TrimEnd('。'))
                .Where(t => t.Length > 0)
        );
}

/// <summary>差し戻しのきまり: what can be asked to be put right, in which words.</summary>
public static class ReturnReasons
{
    /// <summary>As long as a reason in the mail stays readable.</summary>
    public const int MaxLength = 300;

    /// <summary>公表情報と同じ番地.</summary>
    public const string StreetIsPublic =
        "番地が入っています。公開される欄なので、番地は「番地」の欄に移してください";

    private const string NotAsRegistered = "登記の名称と異なります。登記どおりに直してください";
    private const string NotAsRead = "事業者名の読みと合っていません。確かめて直してください";
    private const string NotThere = "ページを開けません。開けるアドレスに直してください";

    public static IReadOnlyList<ReturnableField> For(BusinessKind kind, StarLevel star) =>
        [.. kind is BusinessKind.Corporation ? Corporation : Proprietor, .. Shared, .. Level(star)];

    public static IEnumerable<FieldError> Check(IReadOnlyList<TypedReason> typed)
    {
        if (typed.All(r => r.IsEmpty))
        {
            yield return new("Reasons", "差し戻しの理由を入力してください");
        }

        foreach (var reason in typed)
        {
            var count = VisibleText.Count(reason.Text);
            if (count > MaxLength)
            {
                yield return new(
                    $"Words.{reason.Field}",
                    $"差し戻しの理由は{MaxLength}文字以内で入力してください（いまは{count}文字）"
                );
            }
        }
    }

    /// <summary>The reasons given, in the order of the form; fields that cannot be asked for are left out.</summary>
    public static IReadOnlyList<ReturnReason> Read(
        IReadOnlyList<TypedReason> typed,
        IReadOnlyList<ReturnableField> fields
    ) =>
        [
            .. from field in fields
            let reason = typed.FirstOrDefault(r => r.Field == field.Field.Name && !r.IsEmpty)
            where reason is not null
            select new ReturnReason
            {
                Field = field.Field.Name,
                Label = field.Field.Label,
                Reason = reason.Text,
            },
        ];

    private static readonly ReturnableField[] Corporation =
    [
        new(
            BusinessFields.CorporateNumber,
            ["公表情報に見つかりません。番号を確かめてください", "登記が閉鎖されている番号です"]
        ),
        new(BusinessFields.Name, [NotAsRegistered]),
        new(BusinessFields.NameKana, [NotAsRead]),
    ];

    private static readonly ReturnableField[] Proprietor =
    [
        new(BusinessFields.RepresentativeName, ["氏名を確かめて直してください"]),
        new(BusinessFields.RepresentativeNameKana, ["氏名の読みと合っていません"]),
        new(BusinessFields.TradeName, ["屋号を確かめて直してください"]),
    ];

    private static readonly ReturnableField[] Shared =
    [
        new(BusinessFields.Url, [NotThere]),
        new(BusinessFields.PostalCode, ["住所と合っていません。確かめて直してください"]),
        new(BusinessFields.Prefecture, ["住所を確かめて直してください"]),
        new(BusinessFields.CityAndTown, [StreetIsPublic, "市区町村から町名までを入力してください"]),
        new(BusinessFields.StreetNumber, ["番地を確かめて直してください"]),
        new(BusinessFields.Building, ["建物の名称を確かめて直してください"]),
        new(BusinessFields.Phone, ["つながりません。確かめて直してください"]),
        new(BusinessFields.Industry, ["事業の内容に合う業種を選んでください"]),
        new(DeclarationFields.ContactName, ["担当者の氏名を入力してください"]),
    ];

    private static ReturnableField[] Level(StarLevel star) =>
        star is StarLevel.TwoStar
            ?
            [
                new(DeclarationFields.AssessedOn, ["自社診断の実施日を確かめてください"]),
                new(DeclarationFields.AssessmentScore, ["自社診断の合計点を確かめてください"]),
                new(DeclarationFields.PolicySetOn, ["基本方針の策定日を確かめてください"]),
                new(
                    DeclarationFields.PolicyUrl,
                    [NotThere, "情報セキュリティ基本方針が載っているページを入力してください"]
                ),
            ]
            : [];
}
