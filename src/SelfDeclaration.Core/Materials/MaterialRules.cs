using SelfDeclaration.Text;
using SelfDeclaration.Texts;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Materials;

/// <summary>資料・ツール: the fields the desk fills in, and their rules.</summary>
public static class MaterialRules
{
    public static readonly Field Title = new("Title", "題名") { Required = true, MaxLength = 60 };

    public static readonly Field Summary = new("Summary", "短い説明")
    {
        Required = true,
        Hint = "一覧に出ます。何が分かるか、何ができるかを一、二文で書きます。",
        MaxLength = 120,
    };

    public static readonly Field Body = new("Body", "くわしい説明")
    {
        Hint = "Markdownで書きます。なくてもかまいません。",
        MaxLength = 5_000,
    };

    public static readonly Field Address = new("Address", "アドレス")
    {
        Required = true,
        Hint = "例 https://www.example.go.jp/、本サイトのページは /learning のように / から",
        MaxLength = 500,
    };

    public static readonly Field Publisher = new("Publisher", "発行元")
    {
        Hint = "外部のサイトのときに入力します　例 独立行政法人情報処理推進機構（IPA）",
        MaxLength = 60,
    };

    public static readonly Field Kind = new("Kind", "種別") { Required = true };

    public static readonly Field Roles = new("Roles", "役割") { Required = true };

    public static readonly Field Purposes = new("Purposes", "目的") { Required = true };

    public static readonly Field Items = new("Items", "自社診断の項目")
    {
        Hint = "この項目の対策に役立つときに選びます。",
    };

    public static IEnumerable<FieldError> Check(MaterialInput input)
    {
        FieldError?[] errors =
        [
            Title.CheckText(TypedText.Name(input.Title)),
            Summary.CheckText(TypedText.Name(input.Summary)),
            Body.CheckParagraphs(input.Body),
            CheckAddress(input),
            CheckPublisher(input),
            EnumCode.Read<MaterialKind>(input.Kind) is null ? Kind.Unchosen() : null,
            EnumCode.ReadAll<MaterialRoles>(input.Roles) is MaterialRoles.None
                ? Roles.Unchosen()
                : null,
            EnumCode.ReadAll<MaterialPurposes>(input.Purposes) is MaterialPurposes.None
                ? Purposes.Unchosen()
                : null,
            input.Items.Any(i => i is < 1 or > Material.Items) ? Items.ChooseAgain() : null,
            // The period is asked for as that of a notice, in the same words.
            TextRules.CheckDate(NoticeRules.From, input.From, null),
            CheckEnd(input),
        ];
        return errors.OfType<FieldError>();
    }

    /// <param name="material">To be written over.</param>
    /// <param name="input">Passed <see cref="Check"/>.</param>
    public static void Write(Material material, MaterialInput input)
    {
        (material.Title, material.Summary, material.Body) = (
            TypedText.Name(input.Title),
            TypedText.Name(input.Summary),
            TypedText.Paragraphs(input.Body)
        );
        material.Address = AddressOf(input);
        material.Publisher = material.IsOutside ? TypedText.Name(input.Publisher) : "";
        material.Kind = EnumCode.Read<MaterialKind>(input.Kind)!.Value;
        material.Roles = EnumCode.ReadAll<MaterialRoles>(input.Roles);
        material.Purposes = EnumCode.ReadAll<MaterialPurposes>(input.Purposes);
        material.ItemList = string.Join(',', input.Items.Distinct().Order());
        (material.ShownFrom, material.ShownTo) = (
            TextInput.Date(input.From)!.Value,
            TextInput.Date(input.To)
        );
    }

    private static FieldError? CheckEnd(MaterialInput input) =>
        string.IsNullOrWhiteSpace(input.To) ? null
        : TextRules.CheckDate(NoticeRules.To, input.To, null) is { } error ? error
        : TextInput.Date(input.To) < TextInput.Date(input.From)
            ? NoticeRules.To.Says("載せ終わる日は、載せ始める日より後の日にしてください")
        : null;

    private static string AddressOf(MaterialInput input) => (input.Address ?? "").Trim();

    private static FieldError? CheckAddress(MaterialInput input)
    {
        var address = AddressOf(input);
        return address.Length == 0 ? Address.Empty()
            : Address.IsLongerThanAllowed(address) ? Address.TooLong(address)
            : IsOfThisSite(address) || IsOfAnother(address) ? null
            : Address.Says("アドレスは、https:// か / から始めて入力してください");
    }

    private static FieldError? CheckPublisher(MaterialInput input)
    {
        var publisher = TypedText.Name(input.Publisher);
        return publisher.Length == 0 && IsOfAnother(AddressOf(input))
            ? Publisher.Empty()
            : Publisher.CheckText(publisher);
    }

    // //host and /\host are other hosts to a browser.
    private static bool IsOfThisSite(string address) =>
        address.StartsWith('/')
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\\' or '<' or '"');

    private static bool IsOfAnother(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal)
        && WebAddress.IsAcceptable(address);
}
