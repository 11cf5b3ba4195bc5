using SelfDeclaration.Businesses;

namespace SelfDeclaration.UnitTests.Businesses;

/// <summary>Inputs that pass every rule; a test changes the one thing it is about.</summary>
internal static class ABusiness
{
    public static readonly BusinessInput Corporation = new()
    {
        Kind = BusinessKind.Corporation,
        CorporateNumber = "7123456789012",
        Name = "株式会社情報処理推進",
        NameKana = "ジョウホウショリスイシン",
        PostalCode = "113-0021",
        Prefecture = "13",
        CityAndTown = "文京区本駒込",
        StreetNumber = "2-28-8",
        Phone = "03-1234-5678",
        Industry = "39",
        BelongsToAssociation = false,
        WantsNews = false,
    };

    public static readonly BusinessInput SoleProprietor = Corporation with
    {
        Kind = BusinessKind.SoleProprietor,
        CorporateNumber = null,
        Name = null,
        NameKana = null,
        RepresentativeName = "推進 太郎",
        RepresentativeNameKana = "スイシンタロウ",
    };
}
