using System.Globalization;
using SelfDeclaration.Text;

namespace SelfDeclaration.Materials;

/// <summary>資料・ツールを探す条件; what is null or empty does not narrow.</summary>
public sealed record MaterialQuery
{
    public MaterialRoles? Role { get; init; }
    public MaterialPurposes? Purpose { get; init; }
    public MaterialKind? Kind { get; init; }

    /// <summary>自社診断の項目番号</summary>
    public int? Item { get; init; }

    /// <summary>キーワード, as typed.</summary>
    public string? Keyword { get; init; }
    public MaterialOrder Order { get; init; } = MaterialOrder.New;

    /// <summary>What a page's address asks for; what it does not understand does not narrow.</summary>
    public static MaterialQuery Of(Func<string, string?> value) =>
        new()
        {
            Role = One(EnumCode.Read<MaterialRoles>(value("role"))),
            Purpose = One(EnumCode.Read<MaterialPurposes>(value("purpose"))),
            Kind = EnumCode.Read<MaterialKind>(value("kind")),
            Item =
                int.TryParse(value("item"), CultureInfo.InvariantCulture, out var item)
                && item is >= 1 and <= Material.Items
                    ? item
                    : null,
            Keyword = value("q") is { Length: > 0 } q
                ? q[..Math.Min(q.Length, SearchText.LongestQuery)]
                : null,
            Order = EnumCode.Read<MaterialOrder>(value("sort")) ?? MaterialOrder.New,
        };

    /// <summary>The conditions that narrow: name and value in addresses, and the words.</summary>
    public IEnumerable<(string Name, string Value, string Words)> Conditions
    {
        get
        {
            if (!string.IsNullOrWhiteSpace(Keyword))
            {
                yield return ("q", Keyword, $"キーワード：{Keyword}");
            }

            if (Role is { } role)
            {
                yield return ("role", role.Code(), $"役割：{role.Label()}");
            }

            if (Purpose is { } purpose)
            {
                yield return ("purpose", purpose.Code(), $"目的：{purpose.Label()}");
            }

            if (Kind is { } kind)
            {
                yield return ("kind", kind.Code(), $"種別：{kind.Label()}");
            }

            if (Item is { } item)
            {
                var number = item.ToString(CultureInfo.InvariantCulture);
                yield return ("item", number, $"自社診断：{number}番");
            }
        }
    }

    public bool Matches(Material material) =>
        (Role is not { } role || material.Roles.HasFlag(role))
        && (Purpose is not { } purpose || material.Purposes.HasFlag(purpose))
        && (Kind is not { } kind || material.Kind == kind)
        && (Item is not { } item || material.ItemNumbers.Contains(item))
        && HasWords(material);

    /// <summary>What is found, in order. The openings decide between the popular, the newest day between the rest.</summary>
    public IReadOnlyList<Material> Find(
        IEnumerable<Material> shown,
        IReadOnlyDictionary<long, int> openings
    ) =>
        [
            .. shown
                .Where(Matches)
                .OrderByDescending(m =>
                    Order is MaterialOrder.Popular ? openings.GetValueOrDefault(m.Key) : 0
                )
                .ThenByDescending(m => m.ShownFrom)
                // What speaks of this item alone before what speaks of many.
                .ThenBy(m => Item is null ? 0 : m.ItemNumbers.Count)
                .ThenBy(m => m.Key),
        ];

    private bool HasWords(Material material)
    {
        var words = SearchText.Words(Keyword);
        if (words is [])
        {
            return true;
        }

        var text = SearchText.Of(
            material.Title,
            material.Summary,
            material.Body,
            material.Publisher,
            material.Kind.Label()
        );
        return words.All(w => text.Contains(w, StringComparison.Ordinal));
    }

    // None is a name too, and narrows nothing.
    private static T? One<T>(T? value)
        where T : struct, Enum => value is { } v && Convert.ToInt32(v, null) != 0 ? v : null;
}
