namespace SelfDeclaration.Web.Materials;

/// <summary>Settings under <c>Materials</c>.</summary>
public sealed class MaterialSettings
{
    public const string Section = "Materials";

    /// <summary>An empty list is filled with the catalogue of <c>data/materials</c>; false for an operator who begins with none.</summary>
    public bool FillOnStart { get; init; } = true;

    /// <summary>Openings of how many days count for よく使われている順, and are kept: a season, so that what is new has its turn.</summary>
    public int PopularDays { get; init; } = 90;

    /// <summary>Materials on one page of the list: as many as one looks through.</summary>
    public int PageSize { get; init; } = 20;

    public bool IsPossible => PopularDays is >= 1 and <= 3660 && PageSize is >= 5 and <= 200;
}
