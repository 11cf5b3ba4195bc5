using System.Globalization;

namespace SelfDeclaration.Materials;

/// <summary>資料・ツール: a page of this site or of a public body, described in our words, which the secretariat keeps up to date.</summary>
public sealed class Material
{
    /// <summary>Highest number of a 自社診断 item.</summary>
    public const int Items = 25;

    /// <summary>In the address of its page.</summary>
    public long Key { get; init; }
    public required string Title { get; set; }

    /// <summary>説明, one or two plain sentences, in lists.</summary>
    public required string Summary { get; set; }

    /// <summary>くわしい説明, Markdown; may be empty.</summary>
    public required string Body { get; set; }

    /// <summary>A path of this site, or https:// of another one.</summary>
    public required string Address { get; set; }

    /// <summary>発行元; empty for this site.</summary>
    public required string Publisher { get; set; }
    public required MaterialKind Kind { get; set; }
    public required MaterialRoles Roles { get; set; }
    public required MaterialPurposes Purposes { get; set; }

    /// <summary>自社診断の項目番号, parted by commas; see <see cref="ItemNumbers"/>.</summary>
    public required string ItemList { get; set; }
    public required DateOnly ShownFrom { get; set; }

    /// <summary>The last day it is shown; null for good.</summary>
    public DateOnly? ShownTo { get; set; }

    /// <summary>載せるのをやめた: kept, so that it can be shown again and its history stays.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>事務局職員, as the desk names them; empty for the starting catalogue.</summary>
    public required string UpdatedBy { get; set; }

    /// <summary>Counts the changes, so that two people do not overwrite each other unseen.</summary>
    public int Version { get; set; }

    /// <summary>外部サイト</summary>
    public bool IsOutside => Address.StartsWith("https://", StringComparison.Ordinal);

    public IReadOnlyList<int> ItemNumbers =>
        [
            .. ItemList
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(i => int.Parse(i, CultureInfo.InvariantCulture)),
        ];

    public bool IsShown(DateOnly today) =>
        RetiredAt is null && ShownFrom <= today && (ShownTo is not { } to || to >= today);
}

/// <summary>利用された回数: how often a material was opened in a day. A number, and nothing about by whom.</summary>
public sealed class MaterialOpening
{
    public required long MaterialKey { get; init; }

    /// <summary>Day in Japan.</summary>
    public required DateOnly Day { get; init; }
    public required int Count { get; set; }
}
