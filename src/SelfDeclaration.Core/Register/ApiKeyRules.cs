using System.Globalization;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Register;

/// <summary>APIキーの発行の入力</summary>
public sealed record ApiKeyOrder
{
    public string? Name { get; init; }
    public string? Contact { get; init; }
    public string? RequestsPerMinute { get; init; }
    public string? RowsPerDay { get; init; }

    public int? Minute => ApiKeyRules.Number(RequestsPerMinute);
    public int? Day => ApiKeyRules.Number(RowsPerDay);
}

/// <summary>APIキーの発行の規則</summary>
public static class ApiKeyRules
{
    /// <summary>Beyond any office: a slip of the finger is not to become a quota.</summary>
    public const int MostRequestsPerMinute = 60_000;

    /// <summary>A hundred million: the whole register twenty times a day.</summary>
    public const int MostRowsPerDay = 100_000_000;

    public static readonly Field Name = new(nameof(ApiKeyOrder.Name), "利用機関")
    {
        Required = true,
        Hint = "照会する機関と部署　例 ○○補助金事務局 審査課",
    };

    public static readonly Field Contact = new(nameof(ApiKeyOrder.Contact), "連絡先")
    {
        Required = true,
        MaxLength = 254,
        Hint = "キーを止めるときに連絡する、メールアドレスか電話番号",
    };

    public static readonly Field RequestsPerMinute = new(
        nameof(ApiKeyOrder.RequestsPerMinute),
        "1分あたりの照会の上限"
    )
    {
        Required = true,
        Hint = "1件ずつの照会と、CSVの送信の回数",
    };

    public static readonly Field RowsPerDay = new(
        nameof(ApiKeyOrder.RowsPerDay),
        "1日あたりの件数の上限"
    )
    {
        Required = true,
        Hint = "1件ずつの照会と、CSVの行の合計",
    };

    public static IReadOnlyList<FieldError> Check(ApiKeyOrder order) =>
        [
            .. new[]
            {
                Name.CheckText(TypedText.Name(order.Name)),
                Contact.CheckText(TypedText.Name(order.Contact)),
                CheckNumber(RequestsPerMinute, order.RequestsPerMinute, MostRequestsPerMinute),
                CheckNumber(RowsPerDay, order.RowsPerDay, MostRowsPerDay),
            }.OfType<FieldError>(),
        ];

    internal static int? Number(string? typed) =>
        int.TryParse(
            TypedText.Digits(typed),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static FieldError? CheckNumber(Field field, string? typed, int most) =>
        string.IsNullOrWhiteSpace(typed) ? field.Empty()
        : Number(typed) is { } number && number >= 1 && number <= most ? null
        : field.Says($"{field.Label}は1から{most:N0}までの数字で入力してください");
}
