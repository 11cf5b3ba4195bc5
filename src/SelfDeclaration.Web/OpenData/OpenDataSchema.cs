using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.OpenData;

/// <summary>オープンデータの定義: one line of the JSON file as JSON Schema; the page shows the same as a table.</summary>
public static class OpenDataSchema
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json(SiteSettings site, OpenDataSettings settings) =>
        new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = site.At("/open-data/schema.json").AbsoluteUri,
            ["title"] = "自己宣言した事業者",
            ["description"] =
                $"{OpenDataFiles.Json} の一行。利用条件：{settings.LicenseName} {settings.LicenseUrl}",
            ["type"] = "object",
            ["properties"] = new JsonObject(
                OpenDataField.All.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)Property(f)))
            ),
            ["required"] = new JsonArray([.. OpenDataField.All.Select(f => (JsonNode)f.Name)]),
        }.ToJsonString(s_readable) + "\n";

    private static JsonObject Property(OpenDataField field)
    {
        var types = field.Type.Split('|');
        var property = new JsonObject
        {
            ["title"] = field.Column,
            ["description"] = field.Meaning,
            ["type"] = types is [var only]
                ? only
                : new JsonArray([.. types.Select(t => (JsonNode)t)]),
        };
        if (field.Rule is { } rule)
        {
            property[rule.Word] = JsonSerializer.SerializeToNode(rule.Value);
        }

        return property;
    }
}
