using SelfDeclaration.Businesses;

namespace SelfDeclaration.UnitTests.Businesses;

public sealed class LegalFormsTests
{
    [Theory]
    [InlineData("㈱情報処理推進", "株式会社情報処理推進")]
    [InlineData("情報処理推進㍿", "情報処理推進株式会社")]
    [InlineData("（株）　情報処理推進", "株式会社情報処理推進")]
    [InlineData("情報処理推進 (有)", "情報処理推進有限会社")]
    [InlineData("㈲推進", "有限会社推進")]
    [InlineData("(同)推進", "合同会社推進")]
    [InlineData("（医）推進会", "医療法人推進会")]
    [InlineData("推進 有限", "推進有限会社")]
    [InlineData("有限 推進", "有限会社推進")]
    public void Spells_out_an_abbreviation(string name, string expected) =>
        Assert.Equal(expected, LegalForms.Expand(name));

    [Theory]
    [InlineData("株式会社情報処理推進")]
    [InlineData("有限会社推進")]
    [InlineData("推進有限責任監査法人")]
    [InlineData("推進（東京）合同会社")]
    [InlineData("")]
    [InlineData(null)]
    public void Leaves_a_full_name_alone(string? name) => Assert.Null(LegalForms.Expand(name));
}
