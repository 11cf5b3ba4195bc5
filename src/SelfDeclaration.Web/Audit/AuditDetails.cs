using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SelfDeclaration.Changes;

namespace SelfDeclaration.Web.Audit;

/// <summary>記録の中身: why, and each value before and after.</summary>
public sealed record AuditDetails(string? Reason, IReadOnlyList<ChangedValue> Changes)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static AuditDetails None { get; } = new(null, []);

    public string ToJson() => JsonSerializer.Serialize(this, Readable);

    public static AuditDetails FromJson(string json) =>
        JsonSerializer.Deserialize<AuditDetails>(json, Readable)!;
}
