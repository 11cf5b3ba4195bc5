using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SelfDeclaration.Web.Texts;

/// <summary>見た目を確かめた入力: names what a preview showed, so that nothing else is published by its button.</summary>
public static class SeenInput
{
    public static string Of<T>(T input) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(input)))
        )[..16];
}
