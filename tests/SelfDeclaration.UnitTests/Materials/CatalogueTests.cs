using System.Text.Json;
using System.Text.RegularExpressions;
using SelfDeclaration.Materials;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Materials;

/// <summary>The starting catalogue as it is shipped.</summary>
public sealed partial class CatalogueTests
{
    private static readonly JsonSerializerOptions s_file = new()
    {
        PropertyNameCaseInsensitive = true,
    };

    private static readonly List<MaterialInput> s_all = JsonSerializer.Deserialize<
        List<MaterialInput>
    >(
        File.ReadAllText(Directory.GetFiles(Repository.PathOf("data/materials"), "*.json").Max()!),
        s_file
    )!;

    [Fact]
    public void Every_entry_keeps_the_rules_of_the_desks_form() =>
        Assert.All(s_all, m => Assert.Empty(MaterialRules.Check(m)));

    [Fact]
    public void Every_item_of_the_self_assessment_finds_two_that_help() =>
        Assert.All(
            Enumerable.Range(1, Material.Items),
            item =>
                // 自社診断 itself is of all of them, and no help with any.
                Assert.True(
                    s_all.Count(m => m.Items.Contains(item) && m.Address != "/self-assessment") >= 2
                )
        );

    [Fact]
    public void Every_key_of_the_search_finds_something()
    {
        Assert.All(
            Enum.GetValues<MaterialRoles>().Where(r => r is not MaterialRoles.None),
            r => Assert.Contains(s_all, m => m.Roles.Contains(r.Code()))
        );
        Assert.All(
            Enum.GetValues<MaterialPurposes>().Where(p => p is not MaterialPurposes.None),
            p => Assert.Contains(s_all, m => m.Purposes.Contains(p.Code()))
        );
    }

    [Fact]
    public void Each_stands_once_and_of_others_only_the_front_page()
    {
        Assert.Equal(s_all.Count, s_all.Select(m => m.Address).Distinct().Count());
        Assert.All(
            s_all.Where(m => m.Publisher is not null),
            m => Assert.Matches("^https://[^/]+/(security/)?$", m.Address)
        );
    }

    [Fact]
    public void The_texts_keep_to_the_words_of_the_site() =>
        Assert.DoesNotContain(s_all, m => Banned().IsMatch(m.Title + m.Summary + m.Body));

    [GeneratedRegex("半角で|全角で|不正|無効|こちら|※|認定|取得|合格|認証")]
    private static partial Regex Banned();
}
